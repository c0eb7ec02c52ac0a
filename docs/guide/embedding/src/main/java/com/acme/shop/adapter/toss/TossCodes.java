package com.acme.shop.adapter.toss;

import java.util.Set;

/**
 * The error codes of Toss that this shop takes at their word. Whatever is not listed is not known: the use cases then ask
 * Toss what became of the payment, so a short list loses no money, only time.
 *
 * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: error codes (read 2026-11)</a>
 */
final class TossCodes {
    static final Set<String> DECLINED = Set.of(
            "REJECT_CARD_PAYMENT",
            "REJECT_CARD_COMPANY",
            "REJECT_ACCOUNT_PAYMENT",
            "INVALID_REJECT_CARD",
            "INVALID_STOPPED_CARD",
            "INVALID_CARD_LOST_OR_STOLEN",
            "INVALID_CARD_EXPIRATION",
            "EXCEED_MAX_DAILY_PAYMENT_COUNT",
            "EXCEED_MAX_AMOUNT");

    static final Set<String> GONE = Set.of("NOT_FOUND_PAYMENT", "NOT_FOUND_PAYMENT_SESSION", "NOT_FOUND");

    static final Set<String> OUR_FAULT =
            Set.of("UNAUTHORIZED_KEY", "INVALID_API_KEY", "FORBIDDEN_REQUEST", "INVALID_REQUEST");

    /** Said of this moment; the same request is to be sent again later. */
    static final Set<String> BUSY = Set.of("IDEMPOTENT_REQUEST_PROCESSING", "FORBIDDEN_CONSECUTIVE_REQUEST");

    static final Set<String> CANCEL_REFUSED = Set.of(
            "NOT_CANCELABLE_PAYMENT",
            "NOT_ALLOWED_PARTIAL_REFUND",
            "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT",
            "EXCEED_MAX_REFUND_DUE",
            "INVALID_REFUND_ACCOUNT_INFO",
            "INVALID_REFUND_ACCOUNT_NUMBER");

    private TossCodes() {}
}
