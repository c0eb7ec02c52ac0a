package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** A PostgreSQL that remembers what it was asked, and tells how it would find the rows of large tables. */
final class RecordedDatabase {
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    private final List<String> statements = new ArrayList<>();
    private final Address address;
    private final JdbiUnitOfWork unitOfWork;

    private RecordedDatabase(Address address) {
        this.address = address;
        Jdbi jdbi = Jdbi.create(
                address.url(), address.login().user(), address.login().password());
        JdbiTypes.install(jdbi);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.add(context.getParsedSql().getSql());
            }
        });
        unitOfWork = new JdbiUnitOfWork(jdbi, new SeparateTransactions(jdbi));
    }

    static RecordedDatabase postgres() {
        return new RecordedDatabase(Address.of(new DatabaseConfig(PostgresServer.newDatabase(), "", "", 1)));
    }

    PaymentStore store() {
        return Database.store(unitOfWork);
    }

    LedgerRecords records() {
        return new JdbiLedgerRecords(unitOfWork);
    }

    EventOutbox outbox() {
        return new JdbiEventOutbox(unitOfWork);
    }

    CheckpointRepository checkpoints() {
        return new JdbiCheckpointRepository(unitOfWork);
    }

    void forget() {
        statements.clear();
    }

    List<String> statements() {
        return List.copyOf(statements);
    }

    /**
     * Returns the plan of a statement, whatever its parameters;
     * a table is read from end to end only for want of an index.
     */
    String plan(String statement) {
        var number = new AtomicInteger();
        String numbered = PARAMETER.matcher(statement).replaceAll(found -> "\\$" + number.incrementAndGet());
        // Only a simple query may leave parameters open.
        try (Connection connection = DriverManager.getConnection(
                        address.url() + "?preferQueryMode=simple",
                        address.login().user(),
                        address.login().password());
                Statement console = connection.createStatement()) {
            console.execute("set enable_seqscan = off");
            var lines = new StringBuilder();
            try (ResultSet plan = console.executeQuery("explain (generic_plan) " + numbered)) {
                while (plan.next()) {
                    lines.append(plan.getString(1)).append('\n');
                }
            }
            return lines.toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(statement, failure);
        }
    }
}
