package io.creditpack.adapter.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.CreditStore;
import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.OperatorLog;
import io.creditpack.application.port.OrderStore;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.ProductCatalog;
import io.creditpack.application.port.ShopFigures;
import io.creditpack.application.port.SignIns;
import io.creditpack.application.port.StorageException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** An open database: a pool of connections, the schema, and the ports over it. */
public final class Database implements AutoCloseable {
    private static final Duration POLLING = Duration.ofSeconds(10);

    private final HikariDataSource pool;
    private final Transactions transactions;
    private final JdbiUnitOfWork unitOfWork;
    private final PaymentStore store;
    private final Schema schema;

    private Database(HikariDataSource pool, Address address, Limits limits) {
        this.pool = pool;
        Jdbi jdbi = Jdbi.create(pool);
        JdbiTypes.install(jdbi);
        this.transactions = address.isH2File()
                ? new GroupCommit(jdbi, new TransactionTurns(limits.lock()))
                : new SeparateTransactions(jdbi);
        this.unitOfWork = new JdbiUnitOfWork(jdbi, transactions);
        this.store = store(unitOfWork);
        this.schema = new Schema(pool, address);
    }

    /** Loads what every database needs, before anybody knows which. */
    public static void prepare() {
        JdbiTypes.install(Jdbi.create(() -> {
            throw new SQLException("no database yet");
        }));
    }

    /** Opens a database. Nothing is asked of it yet: one that cannot be reached now may be reached later. */
    public static Database open(DatabaseConfig config) {
        return open(config, Limits.USUAL, List.of());
    }

    static Database open(DatabaseConfig config, Limits limits, List<String> furtherSettings) {
        Address address = Address.of(config);
        Stream<String> settings =
                Stream.concat(address.dialect().sessionSettings(limits).stream(), furtherSettings.stream());
        var hikari = new HikariConfig();
        hikari.setPoolName("payments");
        hikari.setJdbcUrl(address.url());
        hikari.setUsername(address.login().user());
        hikari.setPassword(address.login().password());
        address.dialect().driverProperties(limits).forEach(hikari::addDataSourceProperty);
        hikari.setMaximumPoolSize(config.poolSize());
        hikari.setConnectionTimeout(limits.connection().toMillis());
        hikari.setConnectionInitSql(String.join("; ", settings.toList()));
        hikari.setInitializationFailTimeout(-1);
        hikari.setExceptionOverride(new ClosedDatabases());
        return new Database(new HikariDataSource(hikari), address, limits);
    }

    /** Returns the repositories and the transaction over them. */
    public PaymentStore store() {
        return store;
    }

    static PaymentStore store(JdbiUnitOfWork unitOfWork) {
        return new PaymentStore(
                new OrderStore(
                        new JdbiOrderRepository(unitOfWork),
                        new JdbiOrderRegister(unitOfWork),
                        new JdbiUnsettledOrders(unitOfWork)),
                new CreditStore(new JdbiCreditLedgerRepository(unitOfWork), new JdbiHoldRepository(unitOfWork)),
                new JdbiRefundRepository(unitOfWork),
                new JdbiWebhookInbox(unitOfWork),
                unitOfWork);
    }

    /** Returns the ledger's rows as they stand, for whoever believes none of them. */
    public LedgerRecords ledgerRecords() {
        return new JdbiLedgerRecords(unitOfWork);
    }

    /** Returns what is recorded of whole days. */
    public DayBook dayBook() {
        return new JdbiDayBook(unitOfWork);
    }

    /** Returns the events that are still to be delivered. */
    public EventOutbox outbox() {
        return new JdbiEventOutbox(unitOfWork);
    }

    /** Returns the checkpoints over all ledgers. */
    public CheckpointRepository checkpoints() {
        return new JdbiCheckpointRepository(unitOfWork);
    }

    /** Returns whose account a person signs in to, and which sessions are over. */
    public SignIns signIns() {
        return new JdbiSignIns(unitOfWork);
    }

    /** Returns sums over everything. */
    public ShopFigures shopFigures() {
        return new JdbiShopFigures(unitOfWork);
    }

    /** Returns the refunds that need a second operator. */
    public ForcedRefundRepository forcedRefunds() {
        return new JdbiForcedRefundRepository(unitOfWork);
    }

    /** Returns what operators did. */
    public OperatorLog operatorLog() {
        return new JdbiOperatorLog(unitOfWork);
    }

    /** Returns what waits to be settled, or for a person. */
    public Backlog backlog() {
        return new JdbiBacklog(unitOfWork);
    }

    /**
     * Returns recurring jobs, which are not started yet.
     *
     * @param node names this process among all that share the database, up to 100 characters
     */
    public RecurringJobs recurringJobs(Clock clock, String node, List<RecurringJob> jobs) {
        return recurringJobs(clock, node, POLLING, jobs);
    }

    RecurringJobs recurringJobs(Clock clock, String node, Duration polling, List<RecurringJob> jobs) {
        return new RecurringJobs(transactions.forOthers(pool), clock, node, polling, jobs);
    }

    /** Returns what is for sale. */
    public ProductCatalog catalog() {
        return new JdbiProductCatalog(unitOfWork);
    }

    /** Returns the tables, to be brought up to date before anything else. */
    public Schema schema() {
        return schema;
    }

    /** Returns whether the database answers now. It waits for a few seconds at most. */
    public boolean isReachable() {
        try {
            return unitOfWork.read(handle ->
                    handle.createQuery("select 1").mapTo(Integer.class).one() == 1);
        } catch (StorageException unreachable) {
            return false;
        }
    }

    /**
     * The pool.
     *
     * @param active lent to somebody
     * @param idle open and free
     * @param waiting callers that wait for one
     * @param most how many there may be
     */
    public record Connections(int active, int idle, int waiting, int most) {}

    /** Returns how many connections are in use now; all zero but {@code most} before the first is opened. */
    public Connections connections() {
        int most = pool.getMaximumPoolSize();
        return Optional.ofNullable(pool.getHikariPoolMXBean())
                .map(now -> new Connections(
                        now.getActiveConnections(), now.getIdleConnections(), now.getThreadsAwaitingConnection(), most))
                .orElseGet(() -> new Connections(0, 0, 0, most));
    }

    /** Closes every connection; running transactions are rolled back. */
    @Override
    public void close() {
        pool.close();
    }
}
