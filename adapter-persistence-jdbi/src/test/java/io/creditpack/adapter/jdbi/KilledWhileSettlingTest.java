package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.domain.order.OrderStatus;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            try (SettlingProcess child = SettlingProcess.start(url);
                    Connection held = connection(url);
                    Statement statement = held.createStatement()) {
                held.setAutoCommit(false);
                SettlingProcess.await(() -> shop.order().status() == OrderStatus.CONFIRMING);
                statement.execute(HOLD_THE_SETTLEMENT);
                child.goOn();
                awaitSettlementAtTheLock(url);
                child.kill();
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

    private static Connection connection(String url) throws SQLException {
        Address address = Address.of(new DatabaseConfig(url, "", "", 1));
        return DriverManager.getConnection(
                address.url(), address.login().user(), address.login().password());
    }

    private static void awaitSettlementAtTheLock(String url) throws SQLException {
        try (Connection connection = connection(url);
                Statement statement = connection.createStatement()) {
            SettlingProcess.await(() -> {
                try (ResultSet waiting = statement.executeQuery(WAITING)) {
                    return waiting.next() && waiting.getInt(1) == 1;
                }
            });
        }
    }
}
