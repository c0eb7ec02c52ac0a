package io.creditpack.domain.credit;

import java.util.List;

/**
 * An entry at its place in the ledger.
 *
 * @param entry what was booked
 * @param sequence its number within the account, from 1, without gaps
 * @param balanceAfter the balance it led to
 * @param changes what it did to which lots; their sum falls short of the entry by what became or repaid debt
 */
public record PostedEntry(CreditEntry entry, long sequence, long balanceAfter, List<LotChange> changes) {
    public PostedEntry {
        changes = List.copyOf(changes);
    }
}
