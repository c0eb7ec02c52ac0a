package io.creditpack.domain.payment;

/**
 * Where a payment stands at Toss.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/webhook-events">Toss payment statuses (read 2026-11)</a>
 */
public enum PaymentStatus {
    /** The payment window is open; nobody has authenticated. */
    READY,
    /** The buyer has authenticated; nothing is charged before the confirm. */
    IN_PROGRESS,
    /** A virtual account is issued and waits for the deposit. */
    WAITING_FOR_DEPOSIT,
    /** The money is taken. */
    DONE,
    /** Everything went back. */
    CANCELED,
    /** Part of it went back; after the rest followed, the balance is 0 and the status stays this one. */
    PARTIAL_CANCELED,
    /** The confirmation failed. */
    ABORTED,
    /** The 30 minutes of the window or the 10 minutes before the confirm ran out. */
    EXPIRED,
    /** A word this version does not know; a person must look. */
    UNRECOGNIZED
}
