package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Ledgers in a database. Entries go in first: of two writers, the keys of the table let one through. */
final class JdbiCreditLedgerRepository implements CreditLedgerRepository {
    private static final String LOAD = """
            select a.version, a.balance, a.held as account_held, l.*
            from credit_accounts a left join credit_lots l on l.open_account = a.account_id
            where a.account_id = :account
            """;

    private static final String INSERT = """
            insert into credit_accounts (account_id, version, balance, held)
            values (:account, :version, :balance, :held)
            """;

    private static final String UPDATE = """
            update credit_accounts set version = :version, balance = :balance, held = :held
            where account_id = :account and version = :loaded
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

    private static CreditLedger with(CreditLedger ledger, Row row) throws SQLException {
        var lots = new ArrayList<>(ledger.lots());
        if (row.has("lot_id")) {
            lots.add(LotTable.lot(row));
        }
        var balance = new CreditBalance(row.number("balance"), Credits.of(row.number("account_held")));
        return new CreditLedger(ledger.account(), row.number("version"), balance, lots, List.of());
    }

    @Override
    public void save(CreditLedger ledger) {
        if (ledger.posted().isEmpty()) {
            return;
        }
        unitOfWork.write(handle -> {
            var entries = new EntryTable(handle);
            entries.append(ledger.account(), ledger.posted());
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
                .bind("version", ledger.version() + ledger.posted().size())
                .bind("balance", ledger.balance().balance())
                .bind("held", ledger.balance().held().units())
                .bind("loaded", ledger.version())
                .execute();
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

    private List<PostedEntry> select(String condition, String direction, Map<String, ?> arguments) {
        return unitOfWork.read(handle -> new EntryTable(handle).select(condition, direction, arguments));
    }
}
