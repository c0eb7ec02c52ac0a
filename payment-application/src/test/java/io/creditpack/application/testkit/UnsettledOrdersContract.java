package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.application.port.UnsettledOrders.Due;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link io.creditpack.application.port.UnsettledOrders} must do. */
public abstract class UnsettledOrdersContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final OrderId FIRST = new OrderId("ord_000001");
    private static final OrderId SECOND = new OrderId("ord_000002");
    private static final OrderId THIRD = new OrderId("ord_000003");

    @Test
    void nothingIsDueBeforeItsTime() {
        watch(FIRST, NOON.plusSeconds(10));

        assertThat(lease(NOON.plusSeconds(9), 10)).isEmpty();
        assertThat(lease(NOON.plusSeconds(10), 10)).containsExactly(new Due(FIRST, 0));
    }

    @Test
    void theLongestOverdueComeFirst() {
        watch(FIRST, NOON.plusSeconds(2));
        watch(SECOND, NOON.plusSeconds(1));
        watch(THIRD, NOON.plusSeconds(3));

        assertThat(leased(NOON.plusSeconds(9), 2)).containsExactly(SECOND, FIRST);
        assertThat(leased(NOON.plusSeconds(9), 2)).containsExactly(THIRD);
    }

    @Test
    void aLeasedOrderComesAgainOnlyWhenTheLeaseIsOver() {
        watch(FIRST, NOON);
        assertThat(leased(NOON, 10)).containsExactly(FIRST);

        assertThat(leased(NOON.plus(LEASE).minusMillis(1), 10)).isEmpty();
        assertThat(leased(NOON.plus(LEASE), 10)).containsExactly(FIRST);
    }

    @Test
    void watchingBringsALookForward() {
        watch(FIRST, NOON.plusSeconds(10));

        write(() -> store().unsettled().watch(FIRST, NOON.plusSeconds(5)));

        assertThat(lease(NOON.plusSeconds(5), 10)).containsExactly(new Due(FIRST, 0));
    }

    @Test
    void watchingNeverPutsALookOff() {
        watch(FIRST, NOON.plusSeconds(10));

        write(() -> store().unsettled().watch(FIRST, NOON.plusSeconds(60)));

        assertThat(lease(NOON.plusSeconds(10), 10)).containsExactly(new Due(FIRST, 0));
    }

    @Test
    void watchingDoesNotBreakALease() {
        watch(FIRST, NOON);
        lease(NOON, 10);

        write(() -> store().unsettled().watch(FIRST, NOON));

        assertThat(lease(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void lookingAgainCountsTheLookAndEndsTheLease() {
        watch(FIRST, NOON);
        lease(NOON, 10);

        write(() -> store().unsettled().lookAgain(FIRST, NOON.plusSeconds(30)));

        assertThat(lease(NOON.plusSeconds(29), 10)).isEmpty();
        assertThat(lease(NOON.plusSeconds(30), 10)).containsExactly(new Due(FIRST, 1));
    }

    @Test
    void aSettledOrderIsOffTheQueue() {
        watch(FIRST, NOON);
        lease(NOON, 10);

        write(() -> store().unsettled().settled(FIRST));
        write(() -> store().unsettled().settled(FIRST));
        write(() -> store().unsettled().lookAgain(FIRST, NOON));

        assertThat(lease(NOON.plus(LEASE), 10)).isEmpty();
    }

    @Test
    void anOrderThatIsWatchedAnewStartsCountingAnew() {
        watch(FIRST, NOON);
        lease(NOON, 10);
        write(() -> store().unsettled().lookAgain(FIRST, NOON));
        write(() -> store().unsettled().settled(FIRST));

        write(() -> store().unsettled().watch(FIRST, NOON));

        assertThat(lease(NOON, 10)).containsExactly(new Due(FIRST, 0));
    }

    @Test
    void aPlanReplacesWhateverWasAskedForBefore() {
        watch(FIRST, NOON);
        lease(NOON, 10);
        write(() -> store().unsettled().lookAgain(FIRST, NOON));
        lease(NOON, 10);

        plan(FIRST, Optional.of(NOON.plusSeconds(60)));

        assertThat(lease(NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(lease(NOON.plusSeconds(60), 10)).containsExactly(new Due(FIRST, 0));
    }

    @Test
    void aLookThatWasOvertakenByAPlanChangesNothing() {
        watch(FIRST, NOON);
        lease(NOON, 10);
        plan(FIRST, Optional.of(NOON.plusSeconds(10)));

        write(() -> store().unsettled().lookAgain(FIRST, NOON.plusSeconds(1_800)));
        write(() -> store().unsettled().lookedLast(FIRST));

        assertThat(lease(NOON.plusSeconds(10), 10)).containsExactly(new Due(FIRST, 0));
    }

    @Test
    void theLastLookTakesAnOrderOffTheQueue() {
        watch(FIRST, NOON);
        lease(NOON, 10);

        write(() -> store().unsettled().lookedLast(FIRST));

        assertThat(lease(NOON.plus(LEASE), 10)).isEmpty();
    }

    @Test
    void aPlanPutsAnOrderOnTheQueueOrTakesItOff() {
        add(Fixtures.order(FIRST.value()));

        plan(FIRST, Optional.of(NOON));
        assertThat(leased(NOON, 10)).containsExactly(FIRST);

        plan(FIRST, Optional.empty());
        assertThat(leased(NOON.plus(LEASE), 10)).isEmpty();
    }

    @Test
    void aLeaseThatIsRolledBackIsNone() {
        watch(FIRST, NOON);

        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> {
                    assertThat(store().unsettled().lease(NOON, LEASE, 10)).hasSize(1);
                    throw new IllegalStateException("the node gave up");
                }));

        assertThat(leased(NOON, 10)).containsExactly(FIRST);
    }

    @Test
    void anOrderNobodyPlacedCannotBeWatched() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> store().unsettled().watch(new OrderId("ord_nobody"), NOON)));
    }

    @Test
    void nodesShareTheWorkWithoutOverlap() {
        List<OrderId> orders = IntStream.range(0, 40)
                .mapToObj(number -> new OrderId("ord_shared_" + number))
                .toList();
        orders.forEach(order -> watch(order, NOON));

        List<OrderId> taken = Race.of(4, node -> takeUntilNothingIsDue()).stream()
                .flatMap(Collection::stream)
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(orders);
    }

    private List<OrderId> takeUntilNothingIsDue() {
        var taken = new ArrayList<OrderId>();
        for (List<OrderId> batch = leased(NOON, 3); !batch.isEmpty(); batch = leased(NOON, 3)) {
            taken.addAll(batch);
        }
        return taken;
    }

    private void watch(OrderId order, Instant when) {
        add(Fixtures.order(order.value()));
        write(() -> store().unsettled().watch(order, when));
    }

    private void plan(OrderId order, Optional<Instant> next) {
        write(() -> store().unsettled().plan(order, next));
    }

    private List<Due> lease(Instant now, int limit) {
        return store().unitOfWork().inTransaction(() -> store().unsettled().lease(now, LEASE, limit));
    }

    private List<OrderId> leased(Instant now, int limit) {
        return lease(now, limit).stream().map(Due::order).toList();
    }
}
