package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.Order;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A transaction that the database sacrifices for another one. */
@ParameterizedClass
@EnumSource
@Timeout(60)
class JdbiUnitOfWorkTest {
    private static final Order MINE = order("ord_000001");

    private final TestDatabase database;
    private final PaymentStore store;

    JdbiUnitOfWorkTest(Dialect dialect) {
        database = TestDatabase.of(dialect, TestDatabase.PATIENT, 3);
        store = database.database().store();
        store.unitOfWork().inTransaction(() -> {
            store.orders().add(MINE);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTransactionThatIsSacrificedAgainAndAgainIsUnavailable() {
        var runs = new AtomicInteger();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store.unitOfWork().inTransaction(() -> {
                    runs.incrementAndGet();
                    throw new GivenUpException(new SQLException("deadlock", "40001"));
                }));

        assertThat(runs).hasValue(4);
    }

    @Test
    void aSacrificedRunLeavesNothingBehind() {
        var runs = new AtomicInteger();

        store.unitOfWork().inTransaction(() -> {
            store.orders().save(claimed(MINE, paymentKey("run" + runs.incrementAndGet())));
            if (runs.get() == 1) {
                throw new GivenUpException(new SQLException("deadlock", "40001"));
            }
        });

        assertThat(load(MINE).openAttempt().orElseThrow().paymentKey()).isEqualTo(paymentKey("run2"));
        assertThat(store.register().movesOf(MINE.id())).hasSize(1);
    }

    private Order load(Order order) {
        return store.orders().find(order.id()).orElseThrow();
    }
}
