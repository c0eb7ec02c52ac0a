package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process of its own brings the tables up to date and is killed in the midst of it; the next one goes on. */
@Timeout(300)
class KilledWhileMigratingTest {
    /** Every migration after it that refers to an order, or makes an index of them, has to wait. */
    private static final String HOLD_THE_ORDERS = "lock table orders in row exclusive mode";

    private static final String IS_THERE = "select count(*) from information_schema.tables where table_name = 'orders'";
    private static final String IS_WAITING = "select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'";

    @Test
    void H4_aMigrationThatIsKilledIsRolledBackAndMadeByTheNextStart() throws Exception {
        String url = PostgresServer.newEmptyDatabase();
        Process killed = SettlingProcess.jvm(Migrating.class, url);
        try (Connection held = connection(url);
                Statement statement = held.createStatement()) {
            SettlingProcess.await(() -> number(statement, IS_THERE) == 1);
            held.setAutoCommit(false);
            statement.execute(HOLD_THE_ORDERS);
            SettlingProcess.await(() -> number(statement, IS_WAITING) == 1);
            killed.destroyForcibly().waitFor();
            held.rollback();
        }

        try (Database database = Database.open(new DatabaseConfig(url, "", "", 1))) {
            assertThat(database.schema().isCurrent()).isFalse();
            assertThat(database.schema().migrate()).isPositive();
            assertThat(database.schema().isCurrent()).isTrue();
            assertThat(database.catalog().all()).isNotEmpty();
        }
    }

    private static Connection connection(String url) throws SQLException {
        Address address = Address.of(new DatabaseConfig(url, "", "", 1));
        return DriverManager.getConnection(
                address.url(), address.login().user(), address.login().password());
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** The other process. */
    static final class Migrating {
        private Migrating() {}

        public static void main(String[] url) {
            try (Database database = Database.open(new DatabaseConfig(url[0], "", "", 1))) {
                database.schema().migrate();
            }
        }
    }
}
