package io.creditpack.adapter.toss;

import static io.creditpack.adapter.toss.TossErrorClass.DONE_BEFORE;
import static io.creditpack.adapter.toss.TossErrorClass.GONE;
import static io.creditpack.adapter.toss.TossErrorClass.MISCONFIGURED;
import static io.creditpack.adapter.toss.TossErrorClass.REFUSED;
import static io.creditpack.adapter.toss.TossErrorClass.TRY_LATER;
import static io.creditpack.adapter.toss.TossErrorClass.UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Toss's error codes mean, call by call.
 *
 * <p>The HTTP status does not tell: a temporary error of a bank and a lost card are both 400. A code that is not listed
 * is {@link TossErrorClass#UNKNOWN}, because new ones appear without notice.
 *
 * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: error codes (read 2026-11)</a>
 */
final class TossErrorCodes {
    /** Codes that any call may be answered with. */
    private static final Map<TossErrorClass, List<String>> EVERYWHERE = Map.of(
            MISCONFIGURED,
            List.of(
                    "UNAUTHORIZED_KEY",
                    "INCORRECT_BASIC_AUTH_FORMAT",
                    "INVALID_API_KEY",
                    "INVALID_REQUEST",
                    "INVALID_ORDER_ID",
                    "INVALID_PAYMENT_KEY",
                    "INVALID_REQUIRED_PARAM",
                    "INVALID_IDEMPOTENCY_KEY",
                    "BELOW_ZERO_AMOUNT",
                    "API_VERSION_UPDATE_NEEDED",
                    "INVALID_TEST_CODE"),
            UNKNOWN,
            List.of(
                    "PROVIDER_ERROR",
                    "FAILED_DB_PROCESSING",
                    "FAILED_METHOD_HANDLING",
                    "FAILED_INTERNAL_SYSTEM_PROCESSING",
                    "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING",
                    "COMMON_ERROR",
                    "UNKNOWN_ERROR"),
            TRY_LATER,
            List.of("IDEMPOTENT_REQUEST_PROCESSING", "FORBIDDEN_CONSECUTIVE_REQUEST"));

    static final TossErrorCodes CONFIRM = new TossErrorCodes(Map.of(
            REFUSED,
            List.of(
                    "INVALID_AUTHORIZE_AUTH",
                    "INVALID_REJECT_CARD",
                    "INVALID_STOPPED_CARD",
                    "INVALID_CARD_LOST_OR_STOLEN",
                    "INVALID_CARD_EXPIRATION",
                    "INVALID_CARD_NUMBER",
                    "INVALID_CARD_INSTALLMENT_PLAN",
                    "EXCEED_MAX_CARD_INSTALLMENT_PLAN",
                    "NOT_SUPPORTED_INSTALLMENT_PLAN_CARD_OR_MERCHANT",
                    "NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN",
                    "NOT_ALLOWED_POINT_USE",
                    "EXCEED_MAX_AMOUNT",
                    "EXCEED_MAX_PAYMENT_AMOUNT",
                    "EXCEED_MAX_DAILY_PAYMENT_COUNT",
                    "EXCEED_MAX_MONTHLY_PAYMENT_AMOUNT",
                    "EXCEED_MAX_ONE_DAY_WITHDRAW_AMOUNT",
                    "EXCEED_MAX_ONE_TIME_WITHDRAW_AMOUNT",
                    "RESTRICTED_TRANSFER_ACCOUNT",
                    "INVALID_ACCOUNT_INFO_RE_REGISTER",
                    "NOT_AVAILABLE_PAYMENT",
                    "REJECT_CARD_COMPANY",
                    "REJECT_CARD_PAYMENT",
                    "REJECT_ACCOUNT_PAYMENT",
                    "REJECT_TOSSPAY_INVALID_ACCOUNT",
                    "EXCEED_MAX_AUTH_COUNT",
                    "EXCEED_MAX_ONE_DAY_AMOUNT",
                    "INVALID_PASSWORD",
                    "NOT_AVAILABLE_BANK",
                    "FDS_ERROR",
                    "MAINTAINED_METHOD"),
            MISCONFIGURED,
            List.of(
                    "NOT_FOUND_TERMINAL_ID",
                    "INVALID_UNREGISTERED_SUBMALL",
                    "NOT_REGISTERED_BUSINESS",
                    "BELOW_MINIMUM_AMOUNT",
                    "FORBIDDEN_REQUEST"),
            DONE_BEFORE,
            List.of("ALREADY_PROCESSED_PAYMENT", "ALREADY_COMPLETED_PAYMENT", "DUPLICATED_ORDER_ID"),
            UNKNOWN,
            // The last two belong to the page of failed payments; should the API say them, they say nothing of the
            // money.
            List.of(
                    "CARD_PROCESSING_ERROR",
                    "UNAPPROVED_ORDER_ID",
                    "UNKNOWN_PAYMENT_ERROR",
                    "PAY_PROCESS_CANCELED",
                    "PAY_PROCESS_ABORTED"),
            GONE,
            List.of("NOT_FOUND_PAYMENT", "NOT_FOUND_PAYMENT_SESSION")));

    static final TossErrorCodes QUERY = new TossErrorCodes(Map.of(
            MISCONFIGURED, List.of("NOT_SUPPORTED_MONTHLY_INSTALLMENT_PLAN_BELOW_AMOUNT"),
            GONE, List.of("NOT_FOUND_PAYMENT", "NOT_FOUND")));

    static final TossErrorCodes CANCEL = new TossErrorCodes(Map.of(
            REFUSED,
            List.of(
                    "INVALID_REFUND_ACCOUNT_INFO",
                    "INVALID_REFUND_ACCOUNT_NUMBER",
                    "INVALID_BANK",
                    "EXCEED_CANCEL_AMOUNT_DISCOUNT_AMOUNT",
                    "REFUND_REJECTED",
                    "FORBIDDEN_BANK_REFUND_REQUEST",
                    "NOT_CANCELABLE_PAYMENT",
                    "NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER",
                    "EXCEED_MAX_REFUND_DUE",
                    "EXCEED_CANCEL_LIMIT",
                    "NOT_ALLOWED_PARTIAL_REFUND",
                    "NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT",
                    "MAINTAINED_METHOD"),
            MISCONFIGURED,
            List.of("FORBIDDEN_REQUEST", "NOT_FOUND_PAYMENT"),
            DONE_BEFORE,
            // Not cancelable is an amount above the balance; a cancel of ours that we know nothing of may have lowered
            // it.
            List.of(
                    "ALREADY_CANCELED_PAYMENT",
                    "ALREADY_REFUND_PAYMENT",
                    "NOT_MATCHES_REFUNDABLE_AMOUNT",
                    "NOT_CANCELABLE_AMOUNT"),
            UNKNOWN,
            List.of("FAILED_REFUND_PROCESS", "FAILED_METHOD_HANDLING_CANCEL", "FAILED_PARTIAL_REFUND"),
            TRY_LATER,
            List.of("NOT_AVAILABLE_BANK")));

    private final Map<String, TossErrorClass> classes = new HashMap<>();

    private TossErrorCodes(Map<TossErrorClass, List<String>> own) {
        EVERYWHERE.forEach(this::list);
        own.forEach(this::list);
    }

    private void list(TossErrorClass meaning, List<String> codes) {
        for (String code : codes) {
            if (classes.put(code, meaning) != null) {
                throw new IllegalStateException(code + " is listed twice");
            }
        }
    }

    /** Returns what an error answer means; whatever a server in trouble says is unknown. */
    TossErrorClass classOf(int status, Optional<String> code) {
        if (status == 429) {
            return TRY_LATER;
        }
        if (status < 400 || status >= 500) {
            return UNKNOWN;
        }
        return code.map(classes::get).orElse(UNKNOWN);
    }

    Set<String> listed() {
        return Set.copyOf(classes.keySet());
    }
}
