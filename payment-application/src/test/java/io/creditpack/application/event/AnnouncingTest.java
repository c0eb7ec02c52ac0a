package io.creditpack.application.event;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.canceled;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.deposited;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static io.creditpack.application.testkit.Fixtures.waitingForDeposit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.EventOutbox.Delivery;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryEventOutbox;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class AnnouncingTest {
    private final MutableClock clock = new MutableClock(NOON);
    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final InMemoryEventOutbox outbox = new InMemoryEventOutbox(memory);
    private final PaymentStore store = Announcing.to(outbox, memory.store());
    private final CreditDesk desk = new CreditDesk(store, clock);

    @Test
    void everyEntryIsAnnounced() {
        desk.grant(MINJIS_ACCOUNT, "1", 9, Optional.of(Duration.ofHours(1)));
        desk.spend(MINJIS_ACCOUNT, "2", 1);
        Hold captured = desk.held(MINJIS_ACCOUNT, "3", 3);
        desk.capture(captured.id(), "4", 2);
        clock.advance(Duration.ofHours(2));
        desk.expire();

        assertThat(kinds())
                .containsExactly(
                        Kind.CREDITS_GRANTED,
                        Kind.CREDITS_SPENT,
                        Kind.CREDITS_HELD,
                        Kind.CREDITS_CAPTURED,
                        Kind.CREDITS_RELEASED,
                        Kind.CREDITS_EXPIRED);
    }

    @Test
    void anEntryIsToldWithTheBalanceItLedTo() {
        desk.grant(MINJIS_ACCOUNT, "1", 5);
        desk.spend(MINJIS_ACCOUNT, "2", 2);

        assertThat(events().get(1).data()).isEqualTo("""
                {"customerId":"minji","entryId":"spend:shop:2","sequence":2,"credits":2,"orderId":null,\
                "reference":"portfolio-42","expiresAt":null,"balance":3,"available":3,"held":0,"debt":0}""");
    }

    @Test
    void theStepsOfAnOrderAreAnnouncedAndTriesAreNot() {
        Order order = order("ord_000001");
        Payment waiting = waitingForDeposit(order, paymentKey("one"));
        Payment paid = deposited(waiting);
        store.unitOfWork().inTransaction(() -> store.orders().add(order));

        save(order, it -> claimed(it, paymentKey("one")));
        save(order, it -> it.accountIssued(waiting, trigger(Cause.CONFIRM)));
        save(order, it -> it.paid(paid, trigger(Cause.WEBHOOK)));
        save(order, it -> it.depositReversed(waiting, trigger(Cause.WEBHOOK)));
        save(order, it -> it.paid(paid, trigger(Cause.WEBHOOK)));
        save(order, it -> it.canceledInPart(canceled(paid, "txrd_1", Won.of(1_000)), trigger(Cause.OPERATOR)));

        assertThat(kinds())
                .containsExactly(
                        Kind.DEPOSIT_AWAITED,
                        Kind.ORDER_PAID,
                        Kind.DEPOSIT_REVERSED,
                        Kind.ORDER_PAID,
                        Kind.ORDER_REFUNDED);
        assertThat(events().get(4).data()).isEqualTo("""
                {"customerId":"minji","orderId":"ord_000001","product":"PRO_PACK","amount":3000,"currency":"KRW",\
                "credits":3,"refundedAmount":1000,"status":"PARTIAL_CANCELED"}""");
        assertThat(events()).extracting(OutgoingEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotStoredIsNotAnnounced() {
        memory.unitOfWork().refuseCommits(1);

        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> desk.grant(MINJIS_ACCOUNT, "1", 5));

        assertThat(events()).isEmpty();
    }

    private void save(Order order, UnaryOperator<Order> change) {
        store.unitOfWork()
                .inTransaction(() -> store.orders()
                        .save(change.apply(store.orders().find(order.id()).orElseThrow())));
    }

    private List<Kind> kinds() {
        return events().stream().map(OutgoingEvent::kind).toList();
    }

    /** Returns what is in the outbox, which stays as it is. */
    private List<OutgoingEvent> events() {
        var events = new ArrayList<OutgoingEvent>();
        try {
            memory.unitOfWork().inTransaction(() -> {
                for (var next = outbox.lease(clock.instant(), Duration.ofDays(1)); next.isPresent(); ) {
                    events.add(next.map(Delivery::event).orElseThrow());
                    outbox.delivered(events.get(events.size() - 1).id());
                    next = outbox.lease(clock.instant(), Duration.ofDays(1));
                }
                throw new Undone();
            });
        } catch (Undone asPlanned) {
            return events;
        }
        return events;
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
