package io.creditpack.adapter.jdbi;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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

    void append(AccountId account, List<PostedEntry> posted) {
        var batch = handle.prepareBatch("""
                insert into credit_entries (entry_id, account_id, sequence, previous_sequence, type, credits,
                  balance_before, balance_after, order_id, grant_round, reference, created_at)
                values (:id, :account, :sequence, :previous, :type, :credits,
                  :before, :after, :order, :round, :reference, :createdAt)
                """);
        for (PostedEntry at : posted) {
            CreditEntry entry = at.entry();
            long effect = entry.type().onBalance() * entry.credits().units();
            batch.bind("id", entry.id().value())
                    .bind("account", account.value())
                    .bind("sequence", at.sequence())
                    .bindByType("previous", at.sequence() == 1 ? null : at.sequence() - 1, Long.class)
                    .bind("type", entry.type().name())
                    .bind("credits", entry.credits().units())
                    .bind("before", at.balanceAfter() - effect)
                    .bind("after", at.balanceAfter())
                    .bind("order", entry.source().order().map(OrderId::value).orElse(null))
                    .bindByType("round", round(entry).orElse(null), Integer.class)
                    .bind("reference", entry.source().reference())
                    .bind("createdAt", entry.createdAt())
                    .add();
        }
        batch.execute();
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

    private static PostedEntry entry(Row row) throws SQLException {
        var entry = new CreditEntry(
                new EntryId(row.text("entry_id")),
                EntryType.valueOf(row.text("type")),
                Credits.of(row.number("credits")),
                new Source(row.optionalText("order_id").map(OrderId::new), row.text("reference")),
                row.instant("created_at"));
        return new PostedEntry(entry, row.number("sequence"), row.number("balance_after"), List.of());
    }

    private static PostedEntry withChange(PostedEntry entry, Row row) throws SQLException {
        if (!row.has("lot_id")) {
            return entry;
        }
        var changes = new ArrayList<>(entry.changes());
        changes.add(new LotChange(new EntryId(row.text("lot_id")), row.number("remaining"), row.number("held")));
        return new PostedEntry(entry.entry(), entry.sequence(), entry.balanceAfter(), changes);
    }
}
