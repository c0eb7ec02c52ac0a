package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.Order;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that ends a transaction in which nothing happens any more. H2 lives in our process and ends none. */
@Timeout(60)
class IdleTransactionTest {
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1));
    private static final Order MINE = order("ord_000001");

    @Test
    void G5_aTransactionThatFellAsleepIsEndedAndItsConnectionReplaced() {
        try (TestDatabase database = TestDatabase.of(Dialect.POSTGRESQL, IMPATIENT, 1)) {
            PaymentStore store = database.database().store();

            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> store.unitOfWork().inTransaction(() -> {
                        store.orders().add(MINE);
                        awaitItsEnd(database);
                        store.orders().find(MINE.id());
                    }));

            assertThat(store.orders().find(MINE.id())).isEmpty();
            store.unitOfWork().inTransaction(() -> store.orders().add(MINE));
            assertThat(store.orders().find(MINE.id())).isPresent();
        }
    }

    private static void awaitItsEnd(TestDatabase database) {
        while (sleepers(database) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static long sleepers(TestDatabase database) {
        try {
            return database.number("select count(*) from pg_stat_activity where datname = current_database()"
                    + " and state like 'idle in transaction%'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
