package com.acme.shop.adapter.jdbc;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.ChainHash;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.sql.SQLException;
import java.util.List;

/** The entries of all ledgers: rows are only added. */
final class EntryRows {
    private final Transactions transactions;

    EntryRows(Transactions transactions) {
        this.transactions = transactions;
    }

    void append(PostedEntry posted, Mode mode) {
        CreditEntry entry = posted.entry();
        transactions.write(
                """
                insert into entries (entry_id, account_id, mode, sequence, hash, type, credits, order_id, reference, evidence,
                  created_at, expires_at, balance_after, held_after, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.id().value(),
                posted.account().value(),
                mode,
                posted.sequence(),
                posted.link().hash().hex(),
                entry.type(),
                entry.credits().units(),
                entry.source().order().map(OrderId::value),
                entry.source().reference(),
                entry.source().payment().map(EntryRows::line).orElse(""),
                entry.createdAt(),
                entry.expiresAt(),
                posted.balanceAfter(),
                posted.balance().held().units(),
                Fields.lines(posted.changes(), change -> Fields.line(change.lot(), change.remaining(), change.held())));
    }

    private static String line(PaymentEvidence evidence) {
        return Fields.line(evidence.paymentKey().value(), evidence.transactionKey());
    }

    List<PostedEntry> select(String condition, Object... arguments) {
        return transactions.read("select * from entries " + condition, EntryRows::entry, arguments);
    }

    private static PostedEntry entry(Row row) throws SQLException {
        var source = new Source(
                row.optionalText("order_id").map(OrderId::new),
                row.text("reference"),
                row
                        .lines("evidence")
                        .each(line -> new PaymentEvidence(new PaymentKey(line.text(0)), line.optional(1)))
                        .stream()
                        .findFirst());
        var entry = new CreditEntry(
                new EntryId(row.text("entry_id")),
                EntryType.valueOf(row.text("type")),
                Credits.of(row.number("credits")),
                source,
                new CreditEntry.Time(row.time("created_at"), row.optionalTime("expires_at")));
        return new PostedEntry(
                new AccountId(new CustomerId(row.text("account_id"))),
                entry,
                new ChainLink(row.number("sequence"), new ChainHash(row.text("hash"))),
                new CreditBalance(row.number("balance_after"), Credits.of(row.number("held_after"))),
                row.lines("changes")
                        .each(line -> new LotChange(new EntryId(line.text(0)), line.number(1), line.number(2))));
    }
}
