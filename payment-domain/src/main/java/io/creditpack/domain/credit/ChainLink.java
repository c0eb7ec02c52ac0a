package io.creditpack.domain.credit;

import java.util.List;

/**
 * A place in the chain of a ledger.
 *
 * @param sequence the number of the entry within the account, from 1, without gaps; 0 before the first
 * @param hash the fingerprint of that entry and all before it
 */
public record ChainLink(long sequence, ChainHash hash) {
    /** Where an empty ledger ends. */
    public static final ChainLink GENESIS = new ChainLink(0, ChainHash.GENESIS);

    /** Returns the link of the entry that follows. */
    ChainLink next(AccountId account, CreditEntry entry, CreditBalance balanceAfter, List<LotChange> changes) {
        var content = new ChainContent();
        content.text(hash.hex()).text(account.value()).number(sequence + 1);
        return new ChainLink(
                sequence + 1, content.entry(entry, balanceAfter, changes).hash());
    }
}
