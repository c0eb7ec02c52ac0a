package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import java.util.List;

/**
 * An entry at its place in the ledger.
 *
 * @param entry what was booked
 * @param sequence its number within the account, from 1, without gaps
 * @param balanceAfter the balance it led to
 * @param slices which lots it filled or took from, and how much of each
 */
public record PostedEntry(CreditEntry entry, long sequence, long balanceAfter, List<Slice> slices) {
    public PostedEntry {
        slices = List.copyOf(slices);
    }

    /**
     * The part of an entry that touches one lot.
     *
     * @param lot the grant that made the lot
     * @param credits how many, 1 or more
     */
    public record Slice(EntryId lot, Credits credits) {}
}
