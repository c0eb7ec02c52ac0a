package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Credits set aside for a use that is not sure yet. It ends once: captured, released or expired.
 *
 * @param id the entry that set them aside
 * @param account whose credits they are
 * @param parts how many of which lot, as the hold's entry says
 * @param expiresAt when it ends by itself
 * @param status whether and how it ended
 */
public record Hold(EntryId id, AccountId account, List<LotChange> parts, Instant expiresAt, Status status) {
    public Hold {
        parts = List.copyOf(parts);
    }

    public enum Status {
        ACTIVE,
        CAPTURED,
        RELEASED,
        EXPIRED
    }

    /** Returns the hold that the last entry of {@code ledger} has set aside. */
    public static Hold placed(CreditLedger ledger, Instant expiresAt) {
        PostedEntry placed = ledger.posted().get(ledger.posted().size() - 1);
        return new Hold(placed.entry().id(), ledger.account(), placed.changes(), expiresAt, Status.ACTIVE);
    }

    public Credits credits() {
        return Credits.of(parts.stream().mapToLong(LotChange::held).sum());
    }

    /** Returns this hold as it ended. */
    public Hold ended(Status how) {
        if (status != Status.ACTIVE) {
            throw new IllegalStateException("a hold ends once; this one is " + status);
        }
        return new Hold(id, account, parts, expiresAt, how);
    }

    /**
     * Books the use of some of the held credits and the return of the rest.
     *
     * @param capture the entry of those used, at most all of them
     * @param release the entry of the rest; booked only if there is a rest
     * @throws IllegalArgumentException if {@code capture} is more than what is held
     */
    public CreditLedger capture(CreditLedger ledger, CreditEntry capture, CreditEntry release) {
        List<LotChange> used = first(capture.credits());
        List<LotChange> rest = after(capture.credits());
        CreditLedger captured = ledger.capture(capture, used);
        return rest.isEmpty() ? captured : captured.release(release, rest);
    }

    /** Books the return of all held credits. */
    public CreditLedger release(CreditLedger ledger, CreditEntry release) {
        return ledger.release(release, after(Credits.ZERO));
    }

    private List<LotChange> first(Credits wanted) {
        var changes = new ArrayList<LotChange>();
        long missing = wanted.units();
        for (LotChange part : parts) {
            long units = Math.min(part.held(), missing);
            if (units > 0) {
                changes.add(new LotChange(part.lot(), -units, -units));
            }
            missing -= units;
        }
        if (missing > 0) {
            throw new IllegalArgumentException("more than what is held");
        }
        return changes;
    }

    private List<LotChange> after(Credits skipped) {
        var changes = new ArrayList<LotChange>();
        long skip = skipped.units();
        for (LotChange part : parts) {
            long units = part.held() - Math.min(part.held(), skip);
            if (units > 0) {
                changes.add(new LotChange(part.lot(), 0, -units));
            }
            skip -= Math.min(part.held(), skip);
        }
        return changes;
    }
}
