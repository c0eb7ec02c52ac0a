package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.credit.PostedEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the entries of one account with what checkpoints have sealed of them. */
final class SealAudit {
    private final AccountRecords records;
    private final Map<Long, PostedEntry> bySequence = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    SealAudit(AccountRecords records, List<PostedEntry> entries) {
        this.records = records;
        entries.forEach(entry -> bySequence.put(entry.sequence(), entry));
    }

    List<Finding> findings() {
        for (LedgerRow seal : records.claims().seals()) {
            String checkpoint = CheckpointAudit.name(seal);
            try {
                check(checkpoint, seal.number("sequence"), seal.text("hash"));
            } catch (IllegalArgumentException broken) {
                found(Kind.UNREADABLE, checkpoint, String.valueOf(broken.getMessage()));
            }
        }
        return findings;
    }

    private void check(String checkpoint, long sequence, String hash) {
        PostedEntry entry = bySequence.get(sequence);
        if (entry == null) {
            found(Kind.CHECKPOINT_BROKEN, checkpoint, "has sealed entry number " + sequence + ", which is gone");
        } else if (!entry.link().hash().hex().equals(hash)) {
            found(Kind.CHECKPOINT_BROKEN, entry.entry().id().value(), "is not what " + checkpoint + " has sealed");
        }
    }

    private void found(Kind kind, String row, String detail) {
        findings.add(new Finding(kind, records.account(), row, detail));
    }
}
