package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/** The real adapter on a real database, which stops before every statement, commit and rollback. */
final class SteppedDatabase implements AutoCloseable {
    /** Nobody's patience ends while others take their turns. */
    private static final Limits PATIENT =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private static final String HOLDER_IS_NAMED = """
            select count(*) > 0 from information_schema.sessions waiting
            join information_schema.sessions holding on holding.session_id = waiting.blocker_id
            where waiting.session_id = ? and holding.contains_uncommitted
            """;
    private static final String OTHERS_HOLD = """
            select count(*) > 0 from information_schema.sessions where session_id <> ? and contains_uncommitted
            """;

    /** A statement here needs a hundredth of it. */
    private static final long SPINNING_NANOS = 30_000_000;

    private static final ThreadMXBean PROCESSOR_TIMES = ManagementFactory.getThreadMXBean();

    private static final Set<String> ENDS = Set.of("commit", "rollback");
    private static final Set<String> TRANSACTION = Set.of("setAutoCommit", "commit", "rollback");

    private final Address address;
    private final boolean withTransactions;
    private final Map<Thread, Session> sessions = new ConcurrentHashMap<>();
    private final Jdbi jdbi;
    private final JdbiUnitOfWork unitOfWork;
    private volatile Runnable stop = () -> {};

    private SteppedDatabase(Address address, boolean withTransactions) {
        this.address = address;
        this.withTransactions = withTransactions;
        this.jdbi = Jdbi.create(new OnePerThread());
        JdbiTypes.install(jdbi);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                stopHere();
            }
        });
        this.unitOfWork = new JdbiUnitOfWork(jdbi, new SeparateTransactions(jdbi));
    }

    static SteppedDatabase of(Dialect dialect) {
        return new SteppedDatabase(migrated(dialect), true);
    }

    /** Returns one on which every statement is at once for good. */
    static SteppedDatabase withoutTransactions() {
        return new SteppedDatabase(migrated(Dialect.H2), false);
    }

    private static Address migrated(Dialect dialect) {
        String url = dialect == Dialect.H2 ? "jdbc:h2:mem:" + UUID.randomUUID() : PostgresServer.newDatabase();
        var config = new DatabaseConfig(url, "", "", 1);
        try (Database database = Database.open(config)) {
            database.schema().migrate();
        }
        return Address.of(config);
    }

    PaymentStore store() {
        return Database.store(unitOfWork);
    }

    LedgerRecords ledgerRecords() {
        return new JdbiLedgerRecords(unitOfWork);
    }

    /** From now on {@code stop} runs before every statement, commit and rollback. */
    void stopAt(Runnable toRun) {
        stop = toRun;
    }

    private void stopHere() {
        stop.run();
        session().goesOn();
    }

    /** Returns whether the calling thread is inside a transaction. */
    boolean isInTransaction() {
        try {
            return withTransactions && !session().connection().getAutoCommit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns whether {@code thread} waits for a lock that another transaction holds. */
    boolean waitsForLock(Thread thread) {
        Session waiting = sessions.get(thread);
        return waiting != null && answer(waitingQuery(waiting), waiting.id());
    }

    private boolean answer(String query, int id) {
        try (PreparedStatement question = session().connection().prepareStatement(query)) {
            question.setInt(1, id);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * H2 names the holder of a lock until the one that waited has woken up. It names none for a key that another
     * transaction has inserted: whoever wants the same key tries again and again, and its processor time tells.
     */
    private String waitingQuery(Session waiting) {
        return switch (address.dialect()) {
            case POSTGRESQL -> "select cardinality(pg_blocking_pids(?)) > 0";
            case H2 -> waiting.spins() ? OTHERS_HOLD : HOLDER_IS_NAMED;
        };
    }

    private Session session() {
        return sessions.computeIfAbsent(Thread.currentThread(), this::connect);
    }

    private Session connect(Thread thread) {
        try {
            Connection connection = DriverManager.getConnection(
                    address.url(), address.login().user(), address.login().password());
            boolean isH2 = address.dialect() == Dialect.H2;
            try (Statement statement = connection.createStatement()) {
                for (String setting : address.dialect().sessionSettings(PATIENT)) {
                    statement.execute(setting);
                }
                if (!isH2) {
                    statement.execute("set deadlock_timeout = '10ms'");
                }
                try (ResultSet id = statement.executeQuery(isH2 ? "select session_id()" : "select pg_backend_pid()")) {
                    id.next();
                    return new Session(thread, connection, id.getInt(1), new AtomicLong());
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * A thread's connection.
     *
     * @param began the thread's processor time when it last went on, in nanoseconds
     */
    private record Session(Thread thread, Connection connection, int id, AtomicLong began) {
        void goesOn() {
            began.set(PROCESSOR_TIMES.getThreadCpuTime(thread.getId()));
        }

        boolean spins() {
            return PROCESSOR_TIMES.getThreadCpuTime(thread.getId()) - began.get() > SPINNING_NANOS;
        }
    }

    /** Each thread keeps its connection, so that it is known which thread waits. */
    private final class OnePerThread implements ConnectionFactory {
        @Override
        public Connection openConnection() {
            Connection connection = session().connection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (ENDS.contains(method.getName())) {
                            stopHere();
                        }
                        if (!withTransactions && TRANSACTION.contains(method.getName())) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }

        @Override
        public void closeConnection(Connection connection) {
            // It is used again.
        }
    }

    @Override
    public void close() {
        sessions.values().forEach(session -> {
            try {
                session.connection().close();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    @Override
    public String toString() {
        return address.dialect().name();
    }
}
