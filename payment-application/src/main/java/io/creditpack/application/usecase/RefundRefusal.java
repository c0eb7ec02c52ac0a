package io.creditpack.application.usecase;

import io.creditpack.application.port.Obstacle;
import io.creditpack.domain.refund.RefundQuote;
import java.util.Optional;

/**
 * Why a refund is refused.
 *
 * @param reason what is wrong
 * @param tossCode Toss's error code where Toss refused
 * @param quote what could be refunded, where more was asked for
 */
public record RefundRefusal(Reason reason, Optional<String> tossCode, Optional<RefundQuote> quote) {
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
        /** The key was used for another amount; Toss was not asked. */
        KEY_REUSED,
        /** Toss refused for good. */
        REFUND_DECLINED,
        /** Toss refused our keys or contract. */
        PAYMENT_MISCONFIGURED,
        /** Surely nothing was sent to Toss. */
        TOSS_UNREACHABLE
    }

    static RefundRefusal of(Reason reason) {
        return new RefundRefusal(reason, Optional.empty(), Optional.empty());
    }

    static RefundRefusal exceeding(RefundQuote quote) {
        return new RefundRefusal(Reason.EXCEEDS_QUOTE, Optional.empty(), Optional.of(quote));
    }

    static RefundRefusal byToss(String code) {
        if (code.equals(Obstacle.Kind.UNREACHABLE.name())) {
            return of(Reason.TOSS_UNREACHABLE);
        }
        if (code.equals(Obstacle.Kind.MISCONFIGURED.name())) {
            return of(Reason.PAYMENT_MISCONFIGURED);
        }
        return new RefundRefusal(Reason.REFUND_DECLINED, Optional.of(code), Optional.empty());
    }
}
