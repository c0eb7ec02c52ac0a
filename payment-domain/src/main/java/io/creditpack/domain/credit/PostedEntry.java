package io.creditpack.domain.credit;

import java.util.List;

/**
 * An entry at its place in the ledger.
 *
 * @param account whose ledger it is in
 * @param entry what was booked
 * @param link its number within the account and the hash that ties it to the entry before
 * @param balance what the account had after it
 * @param changes what it did to which lots; their sum falls short of the entry by what became or repaid debt
 */
public record PostedEntry(
        AccountId account, CreditEntry entry, ChainLink link, CreditBalance balance, List<LotChange> changes) {
    public PostedEntry {
        changes = List.copyOf(changes);
    }

    /** Returns the entry as it is booked behind {@code last}. */
    static PostedEntry behind(ChainLink last, AccountId account, CreditEntry entry, Effect effect) {
        ChainLink link = last.next(account, entry, effect.balance(), effect.changes());
        return new PostedEntry(account, entry, link, effect.balance(), effect.changes());
    }

    /** What an entry leads to. */
    record Effect(CreditBalance balance, List<LotChange> changes) {}

    /** Returns its number within the account, from 1, without gaps. */
    public long sequence() {
        return link.sequence();
    }

    /** Returns the balance it led to. */
    public long balanceAfter() {
        return balance.balance();
    }

    /** Returns what it does to the books; the credits sum to zero. */
    public List<Posting> postings() {
        return Posting.of(entry, balance);
    }

    /** Returns whether its hash is the one that follows from {@code last} and from what the entry says. */
    public boolean isSealedBehind(ChainLink last) {
        return last.next(account, entry, balance, changes).equals(link);
    }
}
