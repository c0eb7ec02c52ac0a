package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.UnsettledOrders.Due;
import io.creditpack.domain.order.OrderId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process dies while it looks at an order, and the next one opens its database. */
class DeadLeasesTest {
    private static final OrderId ORDER = new OrderId("order-1");

    @Test
    void whoeverIsAloneWithADatabaseWaitsForNobodysLease(@TempDir Path folder) {
        var config = new DatabaseConfig("jdbc:h2:file:" + folder.resolve("payments"), "", "", 1);
        try (Database dying = Database.open(config)) {
            dying.schema().migrate();
            PaymentStore store = dying.store();
            store.unitOfWork().inTransaction(() -> {
                store.orders().add(order(ORDER.value()));
                store.unsettled().watch(ORDER, NOON);
            });
            assertThat(lease(dying)).hasSize(1);
            assertThat(lease(dying)).isEmpty();
        }

        try (Database next = Database.open(config)) {
            next.schema().migrate();

            assertThat(lease(next)).extracting(Due::order).containsExactly(ORDER);
        }
    }

    private static List<Due> lease(Database database) {
        PaymentStore store = database.store();
        return store.unitOfWork().inTransaction(() -> store.unsettled().lease(NOON, Duration.ofHours(1), 10));
    }
}
