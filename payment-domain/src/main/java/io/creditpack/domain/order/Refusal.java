package io.creditpack.domain.order;

import java.util.Optional;

/**
 * Why a confirmation is refused.
 *
 * @param reason what is wrong
 * @param tossCode Toss's error code where Toss refused; empty where we did, unless a word of ours tells operators more
 */
public record Refusal(Reason reason, Optional<String> tossCode) {
    public enum Reason {
        /** No such order of this customer. */
        ORDER_NOT_FOUND,
        /** The amount is not the order's price; Toss was not asked. */
        AMOUNT_MISMATCH,
        /** The order is canceled or under review, or its time is over; Toss was not asked. */
        ORDER_NOT_PAYABLE,
        /** Another attempt holds the order, or another order holds the paymentKey; Toss was not asked. */
        PAYMENT_KEY_CONFLICT,
        /** Toss declined for good; the same paymentKey gets the same answer again. */
        PAYMENT_DECLINED,
        /** The ten minutes between authentication and confirmation are over. */
        PAYMENT_SESSION_EXPIRED,
        /** Toss refused our keys or contract, or they are of the other mode than the order; it stays payable. */
        PAYMENT_MISCONFIGURED,
        /** Surely nothing was sent to Toss; the order stays payable. */
        TOSS_UNREACHABLE
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, Optional.empty());
    }

    /** Returns the refusal that repeats a failed attempt's answer. */
    public static Refusal of(Attempt.Failure failure) {
        return new Refusal(
                switch (failure.kind()) {
                    case DECLINED -> Reason.PAYMENT_DECLINED;
                    case SESSION_EXPIRED -> Reason.PAYMENT_SESSION_EXPIRED;
                },
                Optional.of(failure.tossCode()));
    }
}
