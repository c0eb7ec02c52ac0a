package io.creditpack.domain.order;

/** What can happen to an order; {@link OrderStatus} says where each event leads. */
public enum OrderEvent {
    /** The confirmation was claimed for one paymentKey; Toss is about to be asked. */
    CONFIRM_STARTED,
    /** Toss surely did nothing: it could not be reached, or it refused our keys. */
    CONFIRM_NOT_ATTEMPTED,
    /** Toss declined the attempt, or its session ended without a payment. */
    ATTEMPT_FAILED,
    /** Toss issued a virtual account. */
    ACCOUNT_ISSUED,
    /** Toss holds the money. */
    PAYMENT_DONE,
    /** The bank took the deposit back; the account waits again. */
    DEPOSIT_REVERSED,
    /** Part of the money went back. */
    CANCELED_IN_PART,
    /** All of the money went back. */
    CANCELED_IN_FULL,
    /** Nobody paid in time. */
    LAPSED
}
