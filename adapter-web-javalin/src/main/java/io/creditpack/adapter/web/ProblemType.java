package io.creditpack.adapter.web;

import java.util.Locale;

/**
 * Every way a request can be refused. The name is the stable {@code code} of the answer; what a caller can do about each
 * is in {@code docs/reference/problem-types.md}.
 */
public enum ProblemType {
    VALIDATION_FAILED(400, "The request is not valid"),
    AMOUNT_MISMATCH(400, "The amount is not the order's price"),
    REFUND_ACCOUNT_REQUIRED(400, "The refund needs an account"),
    UNAUTHENTICATED(401, "Nobody is signed in"),
    PAYMENT_DECLINED(402, "The payment was declined"),
    FORBIDDEN(403, "This caller may not do this"),
    NOT_FOUND(404, "There is nothing here"),
    PRODUCT_NOT_FOUND(404, "There is no such product"),
    ORDER_NOT_FOUND(404, "There is no such order"),
    HOLD_NOT_FOUND(404, "There is no such hold"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    ORDER_NOT_PAYABLE(409, "The order cannot be paid any more"),
    PAYMENT_KEY_CONFLICT(409, "Another payment attempt is in the way"),
    PAYMENT_SESSION_EXPIRED(409, "The payment was not confirmed in time"),
    REFUND_EXCEEDS_QUOTE(409, "More than what can be refunded"),
    REFUND_BELOW_MINIMUM(409, "Less than what can be refunded"),
    REFUND_IN_PROGRESS(409, "Another refund is under way"),
    REFUND_DECLINED(409, "The refund was refused"),
    REVIEW_NOT_CLOSABLE(409, "The review cannot be closed yet"),
    INSUFFICIENT_CREDITS(409, "There are too few credits"),
    HOLD_ENDED(409, "The hold has ended"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The request must be JSON"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    RATE_LIMITED(429, "Too many requests"),
    INTERNAL_ERROR(500, "Something went wrong here"),
    PAYMENT_MISCONFIGURED(502, "Payments are not set up correctly"),
    UNAVAILABLE(503, "The service cannot answer right now"),
    TOSS_UNREACHABLE(503, "TossPayments cannot be reached");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns what it means in a few words, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** Returns the URI that names it in answers. */
    public String uri() {
        return "urn:creditpack:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
