package io.creditpack.boot;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How often an application's H2 ran which statement: what a request costs, whatever the machine is busy with. */
final class StatementCounts implements AutoCloseable {
    /** What the workers ask every second, whoever else asks what, and the ends of their transactions. */
    private static final Pattern OF_WORKERS = Pattern.compile(
            "^commit|^rollback|unsettled_orders|webhook_|credit_checkpoint|outgoing_events|recurring_jobs|information_schema|credit_holds"
                    + "|^select distinct open_account",
            Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final Statement statement;
    private int reads;

    StatementCounts(String database) throws SQLException {
        connection = DriverManager.getConnection(database, "sa", "");
        statement = connection.createStatement();
        statement.execute("set query_statistics true");
        statement.execute("set query_statistics_max_entries 10000");
    }

    /** Returns what {@code work} made the database do, by statement. */
    Map<String, Long> of(Runnable work) {
        Map<String, Long> before = counts();
        work.run();
        Map<String, Long> run = counts();
        before.forEach((sql, count) -> run.merge(sql, -count, Long::sum));
        run.values().removeIf(count -> count == 0);
        return run;
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        // H2 repeats its last answer to a question while nothing was written, so each question is another one.
        reads++;
        try (ResultSet rows = statement.executeQuery(
                "select sql_statement, execution_count from information_schema.query_statistics -- " + reads)) {
            while (rows.next()) {
                if (!OF_WORKERS.matcher(rows.getString(1)).find()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return counts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
