package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.CreditLedgerRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.BookAccount;
import io.creditpack.domain.credit.Books;
import io.creditpack.domain.credit.ChainHash;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ledgers: an account is one row with its books and open lots, however many entries led to it. */
final class JdbcLedgers implements CreditLedgerRepository {
    private static final String NEWEST_FIRST = " order by sequence desc limit ?";

    private final Transactions transactions;
    private final EntryRows entries;

    JdbcLedgers(Transactions transactions) {
        this.transactions = transactions;
        this.entries = new EntryRows(transactions);
    }

    @Override
    public CreditLedger load(AccountId account) {
        return transactions
                .read("select * from accounts where account_id = ?", row -> ledger(account, row), account.value())
                .stream()
                .findFirst()
                .orElseGet(() -> CreditLedger.empty(account));
    }

    /** Nobody else writes while a transaction is open. */
    @Override
    public CreditLedger loadForUpdate(AccountId account) {
        transactions.require();
        return load(account);
    }

    private static CreditLedger ledger(AccountId account, Row row) throws SQLException {
        Map<BookAccount, Long> books = row.lines("books").each(line -> line).stream()
                .collect(Collectors.toMap(line -> BookAccount.valueOf(line.text(0)), line -> line.number(1)));
        var head = new ChainLink(row.number("version"), new ChainHash(row.text("hash")));
        return new CreditLedger(
                account,
                Mode.valueOf(row.text("mode")),
                head,
                new Books(books),
                row.lines("lots").each(JdbcLedgers::lot),
                List.of());
    }

    private static Lot lot(Fields line) {
        var contents =
                new Lot.Contents(Credits.of(line.number(2)), Credits.of(line.number(3)), Credits.of(line.number(4)));
        return new Lot(
                new EntryId(line.text(0)),
                line.optional(1).map(OrderId::new),
                contents,
                line.time(5),
                line.optional(6).map(Instant::parse));
    }

    private static String line(Lot lot) {
        return Fields.line(
                lot.grant(),
                lot.order(),
                lot.contents().granted().units(),
                lot.remaining().units(),
                lot.contents().held().units(),
                lot.grantedAt(),
                lot.expiresAt());
    }

    @Override
    public void save(CreditLedger ledger) {
        if (ledger.posted().isEmpty()) {
            return;
        }
        CreditLedger stored = load(ledger.account());
        boolean isNew = stored.version() == 0 && ledger.version() == 0;
        if (stored.version() != ledger.version() || (!isNew && stored.mode() != ledger.mode())) {
            throw transactions.refused(new StaleWriteException("entries were appended to " + ledger.account()));
        }
        ledger.posted().forEach(posted -> entries.append(posted, ledger.mode()));
        String books = Fields.lines(
                List.of(BookAccount.values()),
                book -> Fields.line(book, ledger.books().total(book)));
        Optional<Instant> nextEnd = ledger.lots().stream()
                .filter(lot -> !lot.free().isZero())
                .flatMap(lot -> lot.expiresAt().stream())
                .min(Instant::compareTo);
        transactions.write("delete from accounts where account_id = ?", id(ledger));
        transactions.write(
                "insert into accounts (account_id, mode, version, hash, books, lots, next_end) values (?, ?, ?, ?, ?, ?, ?)",
                id(ledger),
                ledger.mode(),
                ledger.end().sequence(),
                ledger.end().hash().hex(),
                books,
                Fields.lines(ledger.lots(), JdbcLedgers::line),
                nextEnd);
    }

    private static String id(CreditLedger ledger) {
        return ledger.account().value();
    }

    @Override
    public Optional<PostedEntry> find(EntryId id) {
        return entries.select("where entry_id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<PostedEntry> findByOrder(OrderId order) {
        return entries.select("where order_id = ? order by sequence", order.value());
    }

    @Override
    public List<PostedEntry> statement(AccountId account, long before, int limit) {
        return entries.select("where account_id = ? and sequence < ?" + NEWEST_FIRST, account.value(), before, limit);
    }

    @Override
    public Optional<PostedEntry> lastAt(AccountId account, Instant when) {
        return entries
                .select("where account_id = ? and created_at <= ?" + NEWEST_FIRST, account.value(), when, 1)
                .stream()
                .findFirst();
    }

    @Override
    public List<AccountId> withOverdueLots(Instant now, int limit) {
        return transactions.read(
                "select account_id from accounts where next_end <= ? limit ?",
                row -> new AccountId(new CustomerId(row.text("account_id"))),
                now,
                limit);
    }
}
