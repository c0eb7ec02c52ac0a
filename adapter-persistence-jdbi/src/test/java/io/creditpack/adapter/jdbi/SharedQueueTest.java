package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Hint;
import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.domain.order.Order;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes that take work at the same moment. */
class SharedQueueTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<Order> ORDERS = List.of(order("ord_000001"), order("ord_000002"));

    /** H2 counts the rows it skips towards the limit; whoever finds nothing now finds it at the next look. */
    @ParameterizedTest
    @EnumSource
    void aNodeDoesNotWaitForWorkAnotherIsTaking(Dialect dialect) {
        try (TestDatabase database = TestDatabase.of(dialect, TestDatabase.PATIENT, 2)) {
            PaymentStore store = database.database().store();
            store.unitOfWork().inTransaction(() -> ORDERS.forEach(order -> add(store, order)));
            var first = new ArrayList<String>();

            OpenTransaction.of(store.unitOfWork(), () -> first.addAll(takeOneEach(store)), () -> {
                List<String> second = store.unitOfWork().inTransaction(() -> takeOneEach(store));

                assertThat(first).containsExactly("ord_000001", "event-ord_000001");
                assertThat(second)
                        .isEqualTo(dialect == Dialect.H2 ? List.of() : List.of("ord_000002", "event-ord_000002"));
            });
        }
    }

    private static void add(PaymentStore store, Order order) {
        store.orders().add(order);
        store.unsettled().watch(order.id(), NOON);
        store.webhooks()
                .store(new WebhookEvent("event-" + order.id(), "TYPE", order.id(), Hint.NONE, new Arrival(NOON, 0)));
    }

    private static List<String> takeOneEach(PaymentStore store) {
        return Stream.concat(
                        store.unsettled().lease(NOON, LEASE, 1).stream()
                                .map(due -> due.order().value()),
                        store.webhooks().lease(NOON, new Terms(LEASE, LEASE), 1).stream()
                                .flatMap(turn -> turn.events().stream())
                                .map(WebhookEvent::id))
                .toList();
    }
}
