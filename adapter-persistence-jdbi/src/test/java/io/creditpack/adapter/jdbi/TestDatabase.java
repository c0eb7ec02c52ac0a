package io.creditpack.adapter.jdbi;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A new, migrated database for tests; its connections live in a zone unlike the JVM's. */
final class TestDatabase implements AutoCloseable {
    /** What a test waits for depends on what else its machine does; how long users wait is LimitsTest's matter. */
    static final Limits PATIENT =
            new Limits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(2));

    /** East of the date line, with a daylight saving time and an offset that is no whole hour. */
    private static final List<String> FAR_AWAY = List.of("set time zone 'Pacific/Chatham'");

    private static final int MANY = 12;
    private static final String FILLED =
            "operator_acts, forced_refunds, outgoing_events, credit_checkpoint_ends, credit_checkpoints, "
                    + "sign_ins, ended_sessions, webhook_events, webhook_turns, webhook_counts, unsettled_orders, refunds, credit_holds, credit_lot_changes, credit_lots, credit_accounts, credit_entries, "
                    + "order_moves, payment_cancels, payments, order_attempts, orders";

    private final DatabaseConfig config;
    private final Database database;

    private TestDatabase(String url, Limits limits, int poolSize) {
        config = new DatabaseConfig(url, "", "", poolSize);
        database = Database.open(config, limits, FAR_AWAY);
    }

    static TestDatabase h2InMemory() {
        return of(Dialect.H2, PATIENT, MANY);
    }

    static TestDatabase h2File(Path folder) {
        return h2File(folder, PATIENT);
    }

    static TestDatabase h2File(Path folder, Limits limits) {
        return migrated(new TestDatabase("jdbc:h2:file:" + folder.resolve("payments"), limits, MANY));
    }

    static TestDatabase postgres() {
        return of(Dialect.POSTGRESQL, PATIENT, MANY);
    }

    static TestDatabase of(Dialect dialect, Limits limits, int poolSize) {
        return switch (dialect) {
            case H2 -> migrated(new TestDatabase(newH2(), limits, poolSize));
            case POSTGRESQL -> new TestDatabase(PostgresServer.newDatabase(), limits, poolSize);
        };
    }

    /** Returns one that somebody else made. */
    static TestDatabase at(String url) {
        return new TestDatabase(url, PATIENT, 1);
    }

    /** Returns a database without any table. */
    static TestDatabase unmigrated(Dialect dialect) {
        String url = dialect == Dialect.H2 ? newH2() : PostgresServer.newEmptyDatabase();
        return new TestDatabase(url, PATIENT, MANY);
    }

    private static String newH2() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    private static TestDatabase migrated(TestDatabase empty) {
        empty.database.schema().migrate();
        return empty;
    }

    Database database() {
        return database;
    }

    boolean isH2() {
        return Address.of(config).dialect() == Dialect.H2;
    }

    /** Runs statements past the adapter, as somebody with a console would. */
    void execute(String... statements) throws SQLException {
        Address address = Address.of(config);
        try (Connection connection = DriverManager.getConnection(
                        address.url(), address.login().user(), address.login().password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Something to do with each row of an answer. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** Asks past the adapter and its pool. */
    void query(String query, Reader reader) throws SQLException {
        Address address = Address.of(config);
        try (Connection connection = DriverManager.getConnection(
                        address.url(), address.login().user(), address.login().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Returns the number a query of one row and column answers, past the adapter and its pool. */
    long number(String query) throws SQLException {
        var number = new AtomicLong();
        query(query, row -> number.set(row.getLong(1)));
        return number.get();
    }

    /** Empties what tests fill; on PostgreSQL only a superuser who switches the triggers off can do that. */
    TestDatabase emptied() {
        try {
            if (isH2()) {
                execute("set referential_integrity false");
                for (String table : FILLED.split(", ", -1)) {
                    execute("truncate table " + table);
                }
                execute("set referential_integrity true");
            } else {
                // Small tables are emptied faster row by row than by new files.
                execute("set session_replication_role = replica; delete from "
                        + String.join("; delete from ", FILLED.split(", ", -1)));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return this;
    }

    @Override
    public void close() {
        database.close();
    }
}
