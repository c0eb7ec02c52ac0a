package io.creditpack.adapter.jdbi;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The ledger's entries and what they did to lots: rows are only added. */
final class EntryTable {
    private static final String SELECT = """
            select e.*, c.lot_id, c.remaining, c.held
            from (select * from credit_entries %s) e
              left join credit_lot_changes c on c.entry_id = e.entry_id
            order by e.sequence %s, c.ordinal
            """;

    private final Handle handle;

    EntryTable(Handle handle) {
        this.handle = handle;
    }

    void append(List<PostedEntry> posted, Mode mode) {
        var batch = handle.prepareBatch("""
                insert into credit_entries (entry_id, account_id, mode, sequence, previous_sequence, type, credits,
                  balance_before, balance_after, held_after, order_id, grant_round, reference, payment_key,
                  transaction_key, created_at, expires_at, hash)
                values (:id, :account, :mode, :sequence, :previous, :type, :credits,
                  :before, :after, :held, :order, :round, :reference, :paymentKey,
                  :transactionKey, :createdAt, :expiresAt, :hash)
                """);
        for (PostedEntry at : posted) {
            CreditEntry entry = at.entry();
            long effect = entry.type().onBalance() * entry.credits().units();
            bindSource(batch, entry)
                    .bind("id", entry.id().value())
                    .bind("account", at.account().value())
                    .bind("mode", mode.name())
                    .bind("sequence", at.sequence())
                    .bindByType("previous", at.sequence() == 1 ? null : at.sequence() - 1, Long.class)
                    .bind("type", entry.type().name())
                    .bind("credits", entry.credits().units())
                    .bind("before", at.balanceAfter() - effect)
                    .bind("after", at.balanceAfter())
                    .bind("held", at.balance().held().units())
                    .bind("createdAt", entry.createdAt())
                    .bindByType("expiresAt", entry.expiresAt().orElse(null), Instant.class)
                    .bind("hash", at.link().hash().hex())
                    .add();
        }
        batch.execute();
    }

    private static PreparedBatch bindSource(PreparedBatch batch, CreditEntry entry) {
        Source source = entry.source();
        return batch.bind("order", source.order().map(OrderId::value).orElse(null))
                .bindByType("round", round(entry).orElse(null), Integer.class)
                .bind("reference", source.reference())
                .bind(
                        "paymentKey",
                        source.payment()
                                .map(PaymentEvidence::paymentKey)
                                .map(PaymentKey::value)
                                .orElse(null))
                .bind(
                        "transactionKey",
                        source.payment()
                                .flatMap(PaymentEvidence::transactionKey)
                                .orElse(null));
    }

    /** A paid grant's id ends with its round; the table checks that the id is made of order and round and nothing else. */
    private static Optional<Integer> round(CreditEntry entry) {
        String id = entry.id().value();
        return entry.source()
                .order()
                .filter(paid -> entry.type() == EntryType.GRANT)
                .map(paid -> Integer.valueOf(id.substring(id.lastIndexOf(':') + 1)));
    }

    void appendChanges(List<PostedEntry> posted) {
        var batch = handle.prepareBatch("""
                insert into credit_lot_changes (entry_id, ordinal, lot_id, remaining, held)
                values (:entry, :ordinal, :lot, :remaining, :held)
                """);
        for (PostedEntry at : posted) {
            for (int ordinal = 0; ordinal < at.changes().size(); ordinal++) {
                LotChange change = at.changes().get(ordinal);
                batch.bind("entry", at.entry().id().value())
                        .bind("ordinal", ordinal)
                        .bind("lot", change.lot().value())
                        .bind("remaining", change.remaining())
                        .bind("held", change.held())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Returns the entries that {@code condition} chooses; {@code direction} is asc or desc. */
    List<PostedEntry> select(String condition, String direction, Map<String, ?> arguments) {
        var entries = handle.createQuery(SELECT.formatted(condition, direction))
                .bindMap(arguments)
                .reduceResultSet(new LinkedHashMap<String, PostedEntry>(), (known, results, context) -> {
                    var row = new Row(results);
                    PostedEntry entry =
                            Optional.ofNullable(known.get(row.text("entry_id"))).orElse(entry(row));
                    known.put(row.text("entry_id"), withChange(entry, row));
                    return known;
                });
        return List.copyOf(entries.values());
    }

    static PostedEntry entry(Row row) throws SQLException {
        var entry = new CreditEntry(
                new EntryId(row.text("entry_id")),
                EntryType.valueOf(row.text("type")),
                Credits.of(row.number("credits")),
                source(row),
                new CreditEntry.Time(row.instant("created_at"), row.optionalInstant("expires_at")));
        return new PostedEntry(
                new AccountId(new CustomerId(row.text("account_id"))),
                entry,
                new ChainLink(row.number("sequence"), new ChainHash(row.text("hash"))),
                new CreditBalance(row.number("balance_after"), Credits.of(row.number("held_after"))),
                List.of());
    }

    private static Source source(Row row) throws SQLException {
        Optional<String> transactionKey = row.optionalText("transaction_key");
        return new Source(
                row.optionalText("order_id").map(OrderId::new),
                row.text("reference"),
                row.optionalText("payment_key").map(key -> new PaymentEvidence(new PaymentKey(key), transactionKey)));
    }

    private static PostedEntry withChange(PostedEntry entry, Row row) throws SQLException {
        if (!row.has("lot_id")) {
            return entry;
        }
        var changes = new ArrayList<>(entry.changes());
        changes.add(new LotChange(new EntryId(row.text("lot_id")), row.number("remaining"), row.number("held")));
        return new PostedEntry(entry.account(), entry.entry(), entry.link(), entry.balance(), changes);
    }
}
