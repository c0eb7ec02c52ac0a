package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.adapter.jdbi.CuttingProxy.Direction;
import io.creditpack.application.port.StorageException;
import io.creditpack.domain.order.OrderStatus;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database goes away at a point of a confirm, or the network to it loses one direction, and it comes back. */
@Timeout(300)
class DatabaseDownTest {
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1));

    private final CuttingProxy network = new CuttingProxy(PostgresServer.newDatabase());
    private final SettlingShop shop = new SettlingShop(network.url(), IMPATIENT);

    @BeforeEach
    void place() {
        shop.place();
    }

    @AfterEach
    void close() {
        shop.close();
        network.close();
    }

    @Test
    void G1_withoutADatabaseNothingIsClaimedAndTossIsNotCalled() {
        network.goDown();
        assertThatExceptionOfType(StorageException.class).isThrownBy(shop::confirm);

        comesBack();
        assertThat(shop.order().status()).isEqualTo(OrderStatus.PENDING);
        assertThat(shop.toss.confirms()).isZero();
        shop.confirm();
        assertPaidOnce();
    }

    @Test
    void G2_aDatabaseThatGoesDownWhileTossDecidesIsToldLaterAndGrantsOnce() {
        confirmAnd(network::goDown);

        comesBack();
        assertThat(shop.order().status()).isEqualTo(OrderStatus.CONFIRMING);
        assertThat(shop.entries()).isZero();
        reconcile();
        assertPaidOnce();
    }

    /** What is lost on the way there leaves a transaction that sleeps on with every lock it has. */
    @Test
    void H6_aNetworkThatLosesWhatIsSentToTheDatabaseIsNotWaitedForAndGrantsOnce() {
        assertSettledAlthoughLost(Direction.TO_SERVER, "insert into credit_entries");
    }

    @Test
    void H6_aNetworkThatLosesTheAnswersOfTheDatabaseIsNotWaitedForAndGrantsOnce() {
        assertSettledAlthoughLost(Direction.TO_CLIENT, CuttingProxy.COMMITTED);
    }

    private void assertSettledAlthoughLost(Direction direction, String from) {
        confirmAnd(() -> network.loseFrom(direction, from));
        assertThat(network.isLosing()).isTrue();

        comesBack();
        reconcile();
        assertPaidOnce();
    }

    /** The fault happens when Toss has decided and its answer is on the way. */
    private void confirmAnd(Runnable fault) {
        try (var answers = shop.toss.holdConfirmAnswers()) {
            var confirming = CompletableFuture.supplyAsync(shop::confirm, task -> new Thread(task).start());
            answers.awaitArrival();
            fault.run();
            answers.release();
            assertThatThrownBy(confirming::join).hasCauseInstanceOf(StorageException.class);
        }
    }

    private void comesBack() {
        network.comeBack();
        await(shop::isReachable);
    }

    private void reconcile() {
        for (int look = 0; look < 9 && shop.order().status() == OrderStatus.CONFIRMING; look++) {
            shop.reconcile();
        }
    }

    private void assertPaidOnce() {
        assertThat(shop.order().status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.toss.confirms()).isEqualTo(1);
        assertThat(shop.entries()).isEqualTo(1);
        shop.assertInvariants();
    }

    private static void await(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
