package io.creditpack.adapter.jdbi;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is waited for without end, and what fails is given back and tells no secrets. */
@ParameterizedClass
@EnumSource
@Timeout(60)
class LimitsTest {
    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(1), Duration.ofMillis(600), Duration.ofSeconds(2), Duration.ofSeconds(60));
    private static final int POOL_SIZE = 2;

    /** Ten thousand in all, for there are two databases. */
    private static final int FAILURES = 5_000;

    private static final Order MINE = order("ord_000001");
    private static final Order HIS = order("ord_000002", DOYUN, PREMIUM_PACK);

    private final Dialect dialect;
    private final TestDatabase database;
    private final PaymentStore store;
    private final UnitOfWork unitOfWork;

    LimitsTest(Dialect dialect) {
        this.dialect = dialect;
        database = TestDatabase.of(dialect, SHORT, POOL_SIZE);
        store = database.database().store();
        unitOfWork = store.unitOfWork();
        unitOfWork.inTransaction(() -> {
            store.orders().add(MINE);
            store.orders().add(HIS);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void G5_everyConnectionIsToldTheLimits() {
        String question = dialect == Dialect.H2
                ? "select lock_timeout()"
                : "select current_setting('lock_timeout') || ' ' || current_setting('statement_timeout')";

        assertThat(((JdbiUnitOfWork) unitOfWork)
                        .<String>read(handle ->
                                handle.createQuery(question).mapTo(String.class).one()))
                .isEqualTo(dialect == Dialect.H2 ? "600" : "600ms 2s");
    }

    @Test
    void G9_waitsForALockOnlySoLong() {
        OpenTransaction.of(
                unitOfWork,
                () -> save(MINE),
                () -> assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> unitOfWork.inTransaction(() -> save(MINE))));

        assertThat(load(MINE).version()).isEqualTo(1);
    }

    @Test
    void G9_readsAreNotHeldUpByWriters() {
        Order claimed = claimed(MINE, paymentKey("one"));

        OpenTransaction.of(
                unitOfWork,
                () -> save(claimed),
                () -> assertThat(load(MINE).status()).isEqualTo(OrderStatus.PENDING));

        assertThat(load(MINE).status()).isEqualTo(OrderStatus.CONFIRMING);
    }

    @Test
    void G9_aStatementThatTakesHalfAMinuteIsEndedAndOthersProceedMeanwhile() throws Exception {
        var asked = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> askSlowly(asked), task -> new Thread(task, "slow").start());
        OpenTransaction.await(asked);

        assertThat(load(MINE)).isEqualTo(MINE);
        assertThat(slow).isNotDone();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> slow.get(20, TimeUnit.SECONDS))
                .withCauseInstanceOf(StorageException.class);
        assertThat(database.database().connections().active()).isZero();
    }

    private void askSlowly(CountDownLatch asked) {
        String question = dialect == Dialect.H2
                ? "select count(*) from system_range(1, 100000000000) where mod(\"X\", 7) = 3"
                : "select pg_sleep(30)";
        ((JdbiUnitOfWork) unitOfWork).read(handle -> {
            asked.countDown();
            return handle.createQuery(question).mapToMap().list();
        });
    }

    @Test
    void G5_waitsForAConnectionOnlySoLong() {
        OpenTransaction.of(
                unitOfWork,
                () -> load(MINE),
                () -> OpenTransaction.of(unitOfWork, () -> load(HIS), () -> {
                    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> load(MINE));
                    assertThat(database.database().isReachable()).isFalse();
                }));

        assertThat(database.database().isReachable()).isTrue();
        assertThat(load(MINE)).isEqualTo(MINE);
    }

    @Test
    @Timeout(180)
    void G5_aConnectionIsGivenBackAfterEveryFailure() {
        for (int failures = 0; failures < FAILURES; failures++) {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(
                            () -> unitOfWork.inTransaction(() -> store.orders().add(MINE)));
        }

        assertThat(load(MINE)).isEqualTo(MINE);
        assertThat(database.database().connections())
                .matches(pool -> pool.active() == 0 && pool.waiting() == 0 && pool.idle() <= POOL_SIZE);
    }

    @Test
    void noFailureRepeatsAValueOfARow() {
        Order mine = claimed(MINE, paymentKey("canary"));
        Order his = claimed(HIS, paymentKey("canary"));

        OpenTransaction.of(
                unitOfWork,
                () -> save(mine),
                () -> assertThatExceptionOfType(StorageException.class)
                        .isThrownBy(() -> unitOfWork.inTransaction(() -> save(his)))
                        .satisfies(failure -> assertThat(printed(failure)).doesNotContain("canary")));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> unitOfWork.inTransaction(() -> save(his)))
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain("canary"));
    }

    private void save(Order order) {
        store.orders().save(order);
    }

    private Order load(Order order) {
        return store.orders().find(order.id()).orElseThrow();
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
