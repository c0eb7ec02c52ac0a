package io.creditpack.adapter.jdbi;

import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What is left of each grant, as the entries leave it. */
final class LotTable {
    private final Handle handle;

    LotTable(Handle handle) {
        this.handle = handle;
    }

    /** Inserts the lots that were granted, and does to the others what the new entries do to them. */
    void change(CreditLedger ledger) {
        Map<EntryId, LotChange> changes = changesByLot(ledger);
        List<CreditEntry> grants = ledger.posted().stream()
                .map(PostedEntry::entry)
                .filter(entry -> entry.type() == EntryType.GRANT)
                .toList();
        if (!grants.isEmpty()) {
            insert(ledger, grants, changes);
        }
        grants.forEach(grant -> changes.remove(grant.id()));
        if (!changes.isEmpty()) {
            update(changes);
        }
    }

    private static Map<EntryId, LotChange> changesByLot(CreditLedger ledger) {
        var changes = new LinkedHashMap<EntryId, LotChange>();
        ledger.posted().stream()
                .flatMap(posted -> posted.changes().stream())
                .forEach(change -> changes.merge(
                        change.lot(),
                        change,
                        (one, next) -> new LotChange(
                                one.lot(),
                                Math.addExact(one.remaining(), next.remaining()),
                                Math.addExact(one.held(), next.held()))));
        return changes;
    }

    private void insert(CreditLedger ledger, List<CreditEntry> grants, Map<EntryId, LotChange> changes) {
        var batch = handle.prepareBatch("""
                insert into credit_lots (lot_id, account_id, open_account, order_id, granted, remaining, held, granted_at,
                  expires_at)
                values (:lot, :account, :openAccount, :order, :granted, :remaining, :held, :grantedAt, :expiresAt)
                """);
        String account = ledger.account().value();
        for (CreditEntry grant : grants) {
            LotChange filled = changes.getOrDefault(grant.id(), new LotChange(grant.id(), 0, 0));
            batch.bind("lot", grant.id().value())
                    .bind("account", account)
                    .bind("openAccount", filled.remaining() > 0 ? account : null)
                    .bind("order", grant.source().order().map(OrderId::value).orElse(null))
                    .bind("granted", grant.credits().units())
                    .bind("remaining", filled.remaining())
                    .bind("held", filled.held())
                    .bind("grantedAt", grant.createdAt())
                    .bindByType("expiresAt", grant.expiresAt().orElse(null), Instant.class)
                    .add();
        }
        batch.execute();
    }

    private void update(Map<EntryId, LotChange> changes) {
        var batch = handle.prepareBatch("""
                update credit_lots set remaining = remaining + :remaining, held = held + :held,
                  open_account = case when remaining + :remaining = 0 then null else account_id end
                where lot_id = :lot
                """);
        for (LotChange change : changes.values()) {
            batch.bind("lot", change.lot().value())
                    .bind("remaining", change.remaining())
                    .bind("held", change.held())
                    .add();
        }
        batch.execute();
    }

    static Lot lot(Row row) throws SQLException {
        return new Lot(
                new EntryId(row.text("lot_id")),
                row.optionalText("order_id").map(OrderId::new),
                new Lot.Contents(
                        Credits.of(row.number("granted")),
                        Credits.of(row.number("remaining")),
                        Credits.of(row.number("held"))),
                row.instant("granted_at"),
                row.optionalInstant("expires_at"));
    }
}
