package io.creditpack.adapter.toss.sandbox;

/**
 * What can go wrong between a client and Toss.
 *
 * <p>All but {@link #DELAY} and {@link #ERROR_CODE} happen in front of the API: what the API itself did and answered is
 * kept under the Idempotency-Key as if the wire were sound.
 */
public enum SandboxFault {
    /** Does the work, then holds the answer back; it arrives after the delay if anyone still waits. */
    TIMEOUT_AFTER_PROCESSING,
    /** Does nothing, says nothing for the delay, then ends the connection. */
    TIMEOUT_BEFORE_PROCESSING,
    /** Does the work, then ends the connection without an answer. */
    RESET_AFTER_PROCESSING,
    /** Ends the connection without doing anything. */
    RESET_BEFORE_PROCESSING,
    /** Does the work, then answers 500. */
    HTTP_500_AFTER_PROCESSING,
    /** Answers 500 without doing anything. */
    HTTP_500,
    /** Answers a gateway's 502 page without doing anything. */
    HTML_502,
    /** Does the work, then answers 200 without a body. */
    EMPTY_200,
    /** Does the work, then sends half of the answer it promised. */
    HALF_BODY,
    /** Does the work, then tells another amount. */
    WRONG_AMOUNT,
    /** Does the work, then tells another orderId. */
    WRONG_ORDER,
    /** Does the work, then tells a status nobody knows. */
    UNKNOWN_STATUS,
    /** Waits, then works and answers as usual; the Idempotency-Key is in use all the while. */
    DELAY,
    /** The API itself answers the error code; a confirm declined so has used up its payment. */
    ERROR_CODE
}
