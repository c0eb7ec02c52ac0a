package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares each lot with its grant and with what the entries did to it. */
final class LotAudit {
    private final AccountRecords records;
    private final Map<String, CreditEntry> grants = new LinkedHashMap<>();
    private final Map<String, Long> remaining = new LinkedHashMap<>();
    private final Map<String, Long> held = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    LotAudit(AccountRecords records, List<PostedEntry> entries) {
        this.records = records;
        for (PostedEntry posted : entries) {
            CreditEntry entry = posted.entry();
            if (entry.type() == EntryType.GRANT) {
                grants.put(entry.id().value(), entry);
            }
            for (LotChange change : posted.changes()) {
                remaining.merge(change.lot().value(), change.remaining(), Long::sum);
                held.merge(change.lot().value(), change.held(), Long::sum);
            }
        }
    }

    List<Finding> findings() {
        for (LedgerRow row : records.lots()) {
            String id = row.optional("lot_id").orElse("?");
            try {
                check(id, row);
            } catch (IllegalArgumentException broken) {
                found(Kind.UNREADABLE, id, String.valueOf(broken.getMessage()));
            }
            grants.remove(id);
        }
        grants.keySet().forEach(grant -> found(Kind.LOT_WRONG, grant, "was granted, but there is no lot"));
        return findings;
    }

    private void check(String id, LedgerRow row) {
        CreditEntry grant = grants.get(id);
        if (grant == null) {
            found(Kind.LOT_WRONG, id, "is a lot, but nothing was granted");
            return;
        }
        boolean terms = row.number("granted") == grant.credits().units()
                && row.optional("order_id").equals(grant.source().order().map(OrderId::value))
                && row.time("granted_at").filter(grant.createdAt()::equals).isPresent()
                && row.time("expires_at").equals(grant.expiresAt());
        long left = remaining.getOrDefault(id, 0L);
        boolean contents = row.number("remaining") == left && row.number("held") == held.getOrDefault(id, 0L);
        boolean open = row.optional("open_account").equals(owner(left));
        if (!terms || !contents || !open) {
            found(Kind.LOT_WRONG, id, "is kept otherwise than its grant and its entries say");
        }
    }

    /** Lots are found by the account that may use them, while there is something to use. */
    private Optional<String> owner(long left) {
        return left > 0 ? Optional.of(records.account()) : Optional.empty();
    }

    private void found(Kind kind, String row, String detail) {
        findings.add(new Finding(kind, records.account(), row, detail));
    }
}
