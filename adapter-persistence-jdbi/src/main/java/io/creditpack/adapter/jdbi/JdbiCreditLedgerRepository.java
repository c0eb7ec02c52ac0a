package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.BookAccount;
import io.creditpack.domain.credit.Books;
import io.creditpack.domain.credit.ChainHash;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Ledgers in a database. Entries go in first: of two writers, the keys of the table let one through. */
final class JdbiCreditLedgerRepository implements CreditLedgerRepository {
    private static final String LOCK = "select account_id from credit_accounts where account_id = :account for update";

    private static final String LOAD = """
            select a.mode, a.version, a.hash, a.available, a.held as account_held, a.debt, a.sales, a.promotions, a.consumed,
              a.refunded, a.expired, l.*
            from credit_accounts a left join credit_lots l on l.open_account = a.account_id
            where a.account_id = :account
            """;

    private static final String INSERT = """
            insert into credit_accounts (account_id, mode, version, hash, balance, available, held, debt, sales, promotions,
              consumed, refunded, expired)
            values (:account, :mode, :version, :hash, :balance, :AVAILABLE, :HELD, :DEBT, :SALES, :PROMOTIONS,
              :CONSUMED, :REFUNDED, :EXPIRED)
            """;

    private static final String UPDATE = """
            update credit_accounts set version = :version, hash = :hash, balance = :balance, available = :AVAILABLE,
              held = :HELD, debt = :DEBT, sales = :SALES, promotions = :PROMOTIONS, consumed = :CONSUMED,
              refunded = :REFUNDED, expired = :EXPIRED
            where account_id = :account and version = :loaded and mode = :mode
            """;

    private static final String OVERDUE = """
            select distinct open_account from credit_lots
            where expires_at <= :now and open_account is not null and remaining > held
            limit :limit
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiCreditLedgerRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public CreditLedger load(AccountId account) {
        return unitOfWork.read(handle -> handle.createQuery(LOAD)
                .bind("account", account.value())
                .reduceResultSet(
                        CreditLedger.empty(account), (ledger, results, context) -> with(ledger, new Row(results))));
    }

    /**
     * The lock is taken first: lots read in the same statement would be those from before the wait. Where there was nothing
     * to lock there is nothing to read; whoever books first meanwhile makes the save fail.
     */
    @Override
    public CreditLedger loadForUpdate(AccountId account) {
        Optional<String> locked = unitOfWork.writeAndReturn(handle -> handle.createQuery(LOCK)
                .bind("account", account.value())
                .mapTo(String.class)
                .findFirst());
        return locked.isPresent() ? load(account) : CreditLedger.empty(account);
    }

    private static CreditLedger with(CreditLedger ledger, Row row) throws SQLException {
        var lots = new ArrayList<>(ledger.lots());
        if (row.has("lot_id")) {
            lots.add(LotTable.lot(row));
        }
        var head = new ChainLink(row.number("version"), new ChainHash(row.text("hash")));
        return new CreditLedger(ledger.account(), Mode.valueOf(row.text("mode")), head, books(row), lots, List.of());
    }

    private static Books books(Row row) throws SQLException {
        var totals = new EnumMap<BookAccount, Long>(BookAccount.class);
        for (BookAccount book : BookAccount.values()) {
            String column = book == BookAccount.HELD ? "account_held" : book.name();
            totals.put(book, row.number(column));
        }
        return new Books(totals);
    }

    @Override
    public void save(CreditLedger ledger) {
        if (ledger.posted().isEmpty()) {
            return;
        }
        unitOfWork.write(handle -> {
            var entries = new EntryTable(handle);
            entries.append(ledger.posted(), ledger.mode());
            new LotTable(handle).change(ledger);
            entries.appendChanges(ledger.posted());
            if (writeBalance(handle, ledger) == 0) {
                throw new StaleWriteException("entries were appended to the ledger of " + ledger.account());
            }
        });
    }

    private static int writeBalance(Handle handle, CreditLedger ledger) {
        return handle.createUpdate(ledger.version() == 0 ? INSERT : UPDATE)
                .bind("account", ledger.account().value())
                .bind("mode", ledger.mode().name())
                .bind("version", ledger.end().sequence())
                .bind("hash", ledger.end().hash().hex())
                .bind("balance", ledger.balance().balance())
                .bindMap(totals(ledger.books()))
                .bind("loaded", ledger.version())
                .execute();
    }

    private static Map<String, Long> totals(Books books) {
        return Stream.of(BookAccount.values()).collect(Collectors.toMap(BookAccount::name, books::total));
    }

    @Override
    public Optional<PostedEntry> find(EntryId id) {
        return select("where entry_id = :id", "asc", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public List<PostedEntry> findByOrder(OrderId order) {
        return select("where order_id = :order", "asc", Map.of("order", order.value()));
    }

    @Override
    public List<PostedEntry> statement(AccountId account, long before, int limit) {
        return select(
                "where account_id = :account and sequence < :before order by sequence desc limit :limit",
                "desc",
                Map.of("account", account.value(), "before", before, "limit", limit));
    }

    @Override
    public Optional<PostedEntry> lastAt(AccountId account, Instant when) {
        return select(
                        "where account_id = :account and created_at <= :when order by sequence desc limit 1",
                        "desc",
                        Map.of("account", account.value(), "when", when))
                .stream()
                .findFirst();
    }

    @Override
    public List<AccountId> withOverdueLots(Instant now, int limit) {
        return unitOfWork.read(handle -> handle.createQuery(OVERDUE)
                .bind("now", now)
                .bind("limit", limit)
                .map((results, context) -> new AccountId(new CustomerId(results.getString(1))))
                .list());
    }

    private List<PostedEntry> select(String condition, String direction, Map<String, ?> arguments) {
        return unitOfWork.read(handle -> new EntryTable(handle).select(condition, direction, arguments));
    }
}
