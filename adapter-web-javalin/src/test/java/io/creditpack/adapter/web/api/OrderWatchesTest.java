package io.creditpack.adapter.web.api;

import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.query.OrderHistory;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OrderWatchesTest {
    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final MutableClock clock = new MutableClock(Fixtures.NOON);
    private final OrderWatches watches = new OrderWatches(new OrderHistory(memory.store()), clock);
    private final Order order = add(Fixtures.order("ord_000001"));
    private final Listener listener = new Listener();

    private Order add(Order order) {
        memory.unitOfWork().inTransaction(() -> memory.store().orders().add(order));
        return order;
    }

    private void startConfirming() {
        memory.unitOfWork().inTransaction(() -> memory.store().orders().save(claimed(order, paymentKey("card"))));
    }

    /** Writes down what it hears. */
    private final class Listener implements OrderWatches.Watcher {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void tell(OrderStatus status) {
            heard.add(status.name());
        }

        @Override
        public void beat() {
            heard.add("beat");
        }

        @Override
        public void end() {
            heard.add("end");
            watches.remove(this);
        }
    }

    @Test
    void everyWatcherHearsOfAMoveOnce() {
        Listener another = new Listener();
        watches.add(listener, order);
        watches.add(another, order);
        watches.look();
        startConfirming();

        watches.look();
        watches.look();

        assertThat(listener.heard).containsExactly("CONFIRMING");
        assertThat(another.heard).containsExactly("CONFIRMING");
    }

    @Test
    void aQuietConnectionIsKeptUntilTenMinutesAreOver() {
        watches.add(listener, order);
        clock.advance(OrderWatches.SILENCE.minusMillis(1));
        watches.look();
        assertThat(listener.heard).isEmpty();

        clock.advance(Duration.ofMillis(1));
        watches.look();
        watches.look();
        assertThat(listener.heard).containsExactly("beat");

        clock.advance(OrderWatches.LONGEST.minus(OrderWatches.SILENCE));
        watches.look();
        assertThat(listener.heard).containsExactly("beat", "end");
        assertThat(watches.size()).isZero();
    }

    @Test
    void aCustomerHasAFewWatchesAndTheNextGetsOneWhenOneEnds() {
        for (int i = 0; i < OrderWatches.MOST_OF_ONE_CUSTOMER - 1; i++) {
            assertThat(watches.add(new Listener(), order)).isTrue();
        }
        assertThat(watches.add(listener, order)).isTrue();
        assertThat(watches.add(new Listener(), order)).isFalse();

        watches.remove(listener);

        assertThat(watches.add(new Listener(), order)).isTrue();
    }

    @Test
    void allCustomersTogetherHaveAThousand() {
        for (int i = 0; i < OrderWatches.MOST; i++) {
            assertThat(watches.add(new Listener(), orderOf("customer-" + i))).isTrue();
        }

        assertThat(watches.add(listener, order)).isFalse();
    }

    private static Order orderOf(String customer) {
        return Fixtures.order("ord_" + customer, new Customer(new CustomerId(customer), customer), Fixtures.PRO_PACK);
    }

    @Test
    void aStopEndsEveryWatchAndNoneBeginsAfterwards() {
        watches.add(listener, order);

        watches.close();

        assertThat(listener.heard).containsExactly("end");
        assertThat(watches.add(new Listener(), order)).isFalse();
    }
}
