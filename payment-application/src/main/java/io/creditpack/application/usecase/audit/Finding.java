package io.creditpack.application.usecase.audit;

/**
 * Something in a ledger that cannot be.
 *
 * @param kind what is wrong
 * @param account in whose ledger
 * @param row the id of the row
 * @param detail what was found
 */
public record Finding(Kind kind, String account, String row, String detail) {
    /** What can be wrong. */
    public enum Kind {
        /** A row holds what no ledger writes. */
        UNREADABLE,
        /** The sequence of the entries has a gap. */
        ENTRY_MISSING,
        /** An entry does not say what its hash seals, or the one before was exchanged. */
        CHAIN_BROKEN,
        /** An entry tells a balance that does not follow from the one before. */
        BALANCE_WRONG,
        /** What an entry did to lots is not what it says, or belongs to no entry. */
        CHANGES_WRONG,
        /** What is kept as the balance, a book or the end of the chain is not what the entries lead to. */
        ACCOUNT_WRONG,
        /** A lot is not what its grant and the entries after it leave, or is missing. */
        LOT_WRONG,
        /** A hold is open and has ended, or the other way round, or is missing. */
        HOLD_WRONG,
        /** An order and its grants do not say the same. */
        ORDER_WRONG,
        /** An entry that was sealed by a checkpoint was exchanged or is gone. */
        CHECKPOINT_BROKEN,
        /** A row is of test money among rows of real money, or the other way round. */
        MODE_MIXED
    }
}
