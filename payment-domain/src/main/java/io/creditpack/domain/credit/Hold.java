package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Credits set aside for a use that is not sure yet. It ends once: captured, released or expired.
 *
 * @param placed the entry that set them aside
 * @param ending how it ended; empty while it is open
 */
public record Hold(PostedEntry placed, Optional<Ending> ending) {
    private static final String PREFIX = "hold:";

    /**
     * How a hold ended.
     *
     * @param how by whose doing
     * @param by the first entry booked for it
     */
    public record Ending(How how, EntryId by) {}

    /** By whose doing a hold ended. */
    public enum How {
        CAPTURED,
        RELEASED,
        EXPIRED
    }

    /** Returns the hold that the last entry of {@code ledger} has set aside. */
    public static Hold placed(CreditLedger ledger) {
        return placed(ledger.posted().get(ledger.posted().size() - 1));
    }

    /** Returns the open hold of the entry that set its credits aside. */
    public static Hold placed(PostedEntry entry) {
        return new Hold(entry, Optional.empty());
    }

    /** Returns the id of the hold that is known outside as {@code name}. */
    public static EntryId idOf(String name) {
        return new EntryId(PREFIX + name);
    }

    public EntryId id() {
        return placed.entry().id();
    }

    /** Returns what it is known as outside. */
    public String name() {
        return id().value().substring(PREFIX.length());
    }

    public AccountId account() {
        return placed.account();
    }

    /** Returns how many of which lot are held. */
    public List<LotChange> parts() {
        return placed.changes();
    }

    public Credits credits() {
        return placed.entry().credits();
    }

    /** Returns whether it ends by itself at {@code now}, if it has not ended before. */
    public boolean isOver(Instant now) {
        return placed.entry().expiresAt().filter(end -> !end.isAfter(now)).isPresent();
    }

    /** Returns the entry that would return what is held and not used. */
    public EntryId restId() {
        return new EntryId("release:" + name());
    }

    /** Returns this hold as it ended. */
    public Hold ended(How how, EntryId by) {
        ending.ifPresent(earlier -> {
            throw new IllegalStateException("a hold ends once; this one is " + earlier.how());
        });
        return new Hold(placed, Optional.of(new Ending(how, by)));
    }

    /**
     * Books the use of some of the held credits and the return of the rest, as {@link #restId()}.
     *
     * @param capture the entry of those used
     * @throws IllegalArgumentException if {@code capture} is more than what is held
     */
    public CreditLedger capture(CreditLedger ledger, CreditEntry capture) {
        CreditLedger captured = ledger.capture(capture, first(capture.credits()));
        Credits rest = credits().minus(capture.credits());
        if (rest.isZero()) {
            return captured;
        }
        var release = new CreditEntry(
                restId(), EntryType.RELEASE, rest, placed.entry().source(), capture.createdAt());
        return captured.release(release, after(capture.credits()));
    }

    /** Books the return of all held credits. */
    public CreditLedger release(CreditLedger ledger, CreditEntry release) {
        return ledger.release(release, after(Credits.ZERO));
    }

    private List<LotChange> first(Credits wanted) {
        var changes = new ArrayList<LotChange>();
        long missing = wanted.units();
        for (LotChange part : parts()) {
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
        for (LotChange part : parts()) {
            long units = part.held() - Math.min(part.held(), skip);
            if (units > 0) {
                changes.add(new LotChange(part.lot(), 0, -units));
            }
            skip -= Math.min(part.held(), skip);
        }
        return changes;
    }
}
