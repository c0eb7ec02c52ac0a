package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.Order;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL runs transactions side by side and sorts out their deadlocks; a file of H2 is given one at a time. */
@Timeout(60)
class TransactionsAtOnceTest {
    private static final Order MINE = order("ord_000001");
    private static final Order HIS = order("ord_000002", DOYUN, PREMIUM_PACK);

    /** The common pool has one thread on a small machine, and these must run at the same time. */
    private static final Executor EACH_ITS_OWN = task -> new Thread(task, "writer").start();

    private TestDatabase database = TestDatabase.of(Dialect.POSTGRESQL, TestDatabase.PATIENT, 3);
    private PaymentStore store = database.database().store();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDeadlockIsRunAgainUntilBothAreThrough() throws Exception {
        placeOrders();
        var bothHoldOne = new CountDownLatch(2);
        var runs = new AtomicInteger();

        var one = CompletableFuture.runAsync(() -> saveBoth(MINE, HIS, bothHoldOne, runs), EACH_ITS_OWN);
        var other = CompletableFuture.runAsync(() -> saveBoth(HIS, MINE, bothHoldOne, runs), EACH_ITS_OWN);
        one.get(30, TimeUnit.SECONDS);
        other.get(30, TimeUnit.SECONDS);

        assertThat(runs).hasValueGreaterThan(2);
        assertThat(Stream.of(MINE, HIS).map(this::load).map(Order::version)).containsExactly(2L, 2L);
    }

    private void saveBoth(Order first, Order second, CountDownLatch bothHoldOne, AtomicInteger runs) {
        store.unitOfWork().inTransaction(() -> {
            runs.incrementAndGet();
            store.orders().save(load(first));
            bothHoldOne.countDown();
            OpenTransaction.await(bothHoldOne);
            store.orders().save(load(second));
        });
    }

    @Test
    void onAFileNoTransactionBeginsBeforeTheOneBeforeItHasEnded(@TempDir Path folder) throws Exception {
        database.close();
        database = TestDatabase.h2File(folder);
        store = database.database().store();
        placeOrders();
        var open = new AtomicInteger();
        var most = new AtomicInteger();

        var writers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.runAsync(() -> write(open, most), EACH_ITS_OWN))
                .toList();
        for (var writer : writers) {
            writer.get(30, TimeUnit.SECONDS);
        }

        assertThat(most).hasValue(1);
        assertThat(load(MINE).version()).isEqualTo(8 * 5);
    }

    @Test
    void G5_onAFileATransactionWaitsForTheOneBeforeItOnlySoLong(@TempDir Path folder) {
        Duration minute = Duration.ofMinutes(1);
        database.close();
        database = TestDatabase.h2File(folder, new Limits(minute, Duration.ofMillis(200), minute, minute));
        store = database.database().store();
        placeOrders();

        OpenTransaction.of(
                store.unitOfWork(),
                () -> store.orders().save(load(MINE)),
                () -> assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> store.unitOfWork()
                                .inTransaction(() -> store.orders().save(load(HIS)))));

        assertThat(Stream.of(MINE, HIS).map(this::load).map(Order::version)).containsExactly(1L, 0L);
    }

    private void write(AtomicInteger open, AtomicInteger most) {
        for (int i = 0; i < 5; i++) {
            store.unitOfWork().inTransaction(() -> {
                int now = open.incrementAndGet();
                most.accumulateAndGet(now, Math::max);
                store.orders().save(load(MINE));
                open.decrementAndGet();
            });
        }
    }

    private void placeOrders() {
        store.unitOfWork().inTransaction(() -> {
            store.orders().add(MINE);
            store.orders().add(HIS);
        });
    }

    private Order load(Order order) {
        return store.orders().find(order.id()).orElseThrow();
    }
}
