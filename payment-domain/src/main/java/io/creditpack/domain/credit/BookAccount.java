package io.creditpack.domain.credit;

/**
 * One of the books of a customer's ledger. Every entry moves credits from some to others, so all of them always sum to
 * zero.
 */
public enum BookAccount {
    /** What the customer can spend; never below zero. */
    AVAILABLE,
    /** What is set aside; never below zero. */
    HELD,
    /** What the customer owes because money went back for spent credits; never above zero. */
    DEBT,
    /** Where credits of paid orders come from; never above zero. */
    SALES,
    /** Where free credits come from; never above zero. */
    PROMOTIONS,
    /** Where spent and captured credits go; never below zero. */
    CONSUMED,
    /** Where credits go whose money went back; never below zero. */
    REFUNDED,
    /** Where credits go that ended with their time; never below zero. */
    EXPIRED
}
