package io.creditpack.domain.order;

import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.CreditPolicy;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import java.time.Instant;

/**
 * What the ledger owes an order's change of state.
 *
 * @param id the entry's id, made from its cause: booking it twice is impossible
 * @param type a grant or a reversal
 * @param credits how many
 * @param source the order and what the statement shows
 * @param mode the order's: credits of the other kind are not moved
 */
public record CreditMove(EntryId id, EntryType type, Credits credits, CreditEntry.Source source, Mode mode) {
    /**
     * Books the move; the credits of a grant last as long as {@code policy} says.
     *
     * @throws IllegalArgumentException if {@code ledger} has credits of the other mode
     */
    public CreditLedger bookOn(CreditLedger ledger, Instant now, CreditPolicy policy) {
        CreditLedger own = ledger.forMode(mode);
        if (type == EntryType.GRANT) {
            return own.grant(new CreditEntry(id, type, credits, source, Time.between(now, policy.endOfPaid(now))));
        }
        return own.reverse(new CreditEntry(id, type, credits, source, now));
    }
}
