package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.OrderStore;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.UnsettledOrders;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.RefundPayment.Result;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A look at an order ends after somebody else planned the next one: the plan stays. */
class OvertakenLookTest extends RefundTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LookSchedule SCHEDULE = new LookSchedule(MINUTE);

    private final PaymentStore store = shop.memory.store();
    private final OrderId order = shop.paid(PRO_PACK);
    private final Instant now = shop.clock.instant();

    /** Plans a look in the moment in which one that was leased ends. */
    private record Overtaking(UnsettledOrders queue, Instant planned) implements UnsettledOrders {
        @Override
        public void watch(OrderId order, Instant when) {
            queue.watch(order, when);
        }

        @Override
        public List<Due> lease(Instant now, Duration lease, int limit) {
            return queue.lease(now, lease, limit);
        }

        @Override
        public void lookAgain(OrderId order, Instant when) {
            plan(order, Optional.of(planned));
            queue.lookAgain(order, when);
        }

        @Override
        public void lookedLast(OrderId order) {
            plan(order, Optional.of(planned));
            queue.lookedLast(order);
        }

        @Override
        public void settled(OrderId order) {
            plan(order, Optional.of(planned));
            queue.settled(order);
        }

        @Override
        public void plan(OrderId order, Optional<Instant> next) {
            queue.plan(order, next);
        }
    }

    @Test
    void aPlanOutlivesTheLastLook() {
        watch();
        var queue = new Overtaking(store.unsettled(), now.plus(MINUTE));
        var orders = new OrderStore(store.orders(), store.register(), queue);
        var overtaken =
                new PaymentStore(orders, store.creditStore(), store.refunds(), store.webhooks(), store.unitOfWork());
        var settlement = new Settlement(overtaken, shop.toss, shop.clock, SCHEDULE);
        var reconcilePayments = new ReconcilePayments(overtaken, shop.toss, settlement, SCHEDULE, shop.clock);

        assertThat(reconcilePayments.handle(new ReconcilePayments.Command(1)).looks())
                .isEqualTo(1);

        assertThat(isDueAt(now.plus(MINUTE))).isTrue();
    }

    @Test
    void aRefundIsLookedAtAlthoughAnEarlierLookEndsAfterIt() {
        watch();
        assertThat(isDueAt(now)).isTrue();
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Undecided.class);

        store.unitOfWork().inTransaction(() -> store.unsettled().lookedLast(order));

        assertThat(isDueAt(now.plus(LookSchedule.FIRST))).isTrue();
    }

    private void watch() {
        store.unitOfWork().inTransaction(() -> store.unsettled().watch(order, now));
    }

    /** Leases the order if it is due, as a look at {@code time} does. */
    private boolean isDueAt(Instant time) {
        return store.unitOfWork().inTransaction(() -> store.unsettled().lease(time, MINUTE, 1)).stream()
                .anyMatch(due -> due.order().equals(order));
    }
}
