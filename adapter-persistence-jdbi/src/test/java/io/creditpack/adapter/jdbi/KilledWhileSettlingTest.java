package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.domain.order.OrderStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A process of its own settles a payment and is killed in the midst of it. */
class KilledWhileSettlingTest {
    /** Whoever settles takes the order off this queue after the ledger is written, and has to wait here. */
    private static final String HOLD_THE_SETTLEMENT = "select * from unsettled_orders for update";

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%unsettled_orders%'";

    @Test
    void A4_aSettlementKilledAfterTheLedgerWasWrittenIsRolledBackWholeAndMadeAgain() throws Exception {
        String url = PostgresServer.newDatabase();
        try (var shop = new SettlingShop(url)) {
            shop.place();
            Process child = child(url);
            try (Connection held = connection(url);
                    Statement statement = held.createStatement()) {
                held.setAutoCommit(false);
                awaitTheClaim(shop);
                statement.execute(HOLD_THE_SETTLEMENT);
                child.getOutputStream().write('\n');
                child.getOutputStream().flush();
                awaitSettlementAtTheLock(url);
                child.destroyForcibly().waitFor();
                held.rollback();
            }
            assertThat(shop.entries()).isZero();
            assertThat(shop.order().status()).isEqualTo(OrderStatus.CONFIRMING);

            shop.toss.confirm(new ConfirmRequest(SettlingShop.ORDER, shop.key, Fixtures.PRO_PACK.price()));
            shop.reconcile();

            assertThat(shop.order().status()).isEqualTo(OrderStatus.PAID);
            assertThat(shop.entries()).isEqualTo(1);
            shop.assertInvariants();
        }
    }

    private static Process child(String url) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx128m", Settler.class.getName(), url);
        builder.environment().put("CLASSPATH", classPath);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Connection connection(String url) throws SQLException {
        Address address = Address.of(new DatabaseConfig(url, "", "", 1));
        return DriverManager.getConnection(
                address.url(), address.login().user(), address.login().password());
    }

    private static void awaitTheClaim(SettlingShop shop) {
        await(() -> shop.order().status() == OrderStatus.CONFIRMING);
    }

    private static void awaitSettlementAtTheLock(String url) throws SQLException {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement()) {
            await(() -> {
                try (ResultSet waiting = statement.executeQuery(WAITING)) {
                    return waiting.next() && waiting.getInt(1) == 1;
                }
            });
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (!condition.holds()) {
                assertThat(System.nanoTime()).as("the other process gets there").isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The other process: Toss has answered it, and it waits for a sign before it settles. */
    static final class Settler {
        private Settler() {}

        public static void main(String[] url) throws IOException {
            try (var shop = new SettlingShop(url[0]);
                    var answers = shop.toss.holdConfirmAnswers()) {
                var confirming = new Thread(shop::confirm);
                confirming.start();
                answers.awaitArrival();
                if (System.in.read() == '\n') {
                    answers.release();
                }
                join(confirming);
            }
        }

        private static void join(Thread confirming) {
            try {
                confirming.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
