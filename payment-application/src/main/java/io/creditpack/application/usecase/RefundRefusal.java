package io.creditpack.application.usecase;

import io.creditpack.application.port.Obstacle;
import io.creditpack.domain.refund.RefundQuote;
import java.util.Optional;
import java.util.Set;

/**
 * Why a refund is refused.
 *
 * @param reason what is wrong
 * @param tossCode Toss's error code where Toss refused
 * @param quote what could be refunded, where more was asked for
 */
public record RefundRefusal(Reason reason, Optional<String> tossCode, Optional<RefundQuote> quote) {
    /**
     * What neither time nor another account or amount mends.
     *
     * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: error codes of cancels (read 2026-11)</a>
     */
    private static final Set<String> FOR_A_PERSON = Set.of(
            "NOT_CANCELABLE_PAYMENT",
            "NOT_CANCELABLE_PAYMENT_FOR_DORMANT_USER",
            "EXCEED_MAX_REFUND_DUE",
            "EXCEED_CANCEL_LIMIT",
            "REFUND_REJECTED",
            "FORBIDDEN_BANK_REFUND_REQUEST");

    public enum Reason {
        /** No such order of this customer. */
        ORDER_NOT_FOUND,
        /** More than what the quote allows; Toss was not asked. */
        EXCEEDS_QUOTE,
        /** Less than what the payment's method gives back at least; Toss was not asked. */
        BELOW_MINIMUM,
        /** A deposit goes back to an account, and none was given; Toss was not asked. */
        REFUND_ACCOUNT_REQUIRED,
        /** Another refund of the order is open; Toss acts on one cancel of a payment at a time. */
        REFUND_IN_PROGRESS,
        /** The key was used for another amount or reason; Toss was not asked. */
        KEY_REUSED,
        /** Toss refused for good. */
        REFUND_DECLINED,
        /** Toss refused our keys or contract. */
        PAYMENT_MISCONFIGURED,
        /** Toss surely did nothing; the same request may be repeated. */
        TOSS_UNREACHABLE
    }

    static RefundRefusal of(Reason reason) {
        return new RefundRefusal(reason, Optional.empty(), Optional.empty());
    }

    static RefundRefusal exceeding(RefundQuote quote) {
        return new RefundRefusal(Reason.EXCEEDS_QUOTE, Optional.empty(), Optional.of(quote));
    }

    static RefundRefusal by(Obstacle obstacle) {
        return of(
                switch (obstacle.kind()) {
                    case UNREACHABLE -> Reason.TOSS_UNREACHABLE;
                    case MISCONFIGURED -> Reason.PAYMENT_MISCONFIGURED;
                });
    }

    /** Returns whether Toss will not do it whatever is asked: the money must go back in another way. */
    static boolean needsPerson(String tossCode) {
        return FOR_A_PERSON.contains(tossCode);
    }

    static RefundRefusal byToss(String code) {
        return new RefundRefusal(Reason.REFUND_DECLINED, Optional.of(code), Optional.empty());
    }
}
