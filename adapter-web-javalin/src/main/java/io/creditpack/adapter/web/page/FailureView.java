package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.TossTexts;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Why the payment window came back without a payment.
 *
 * @param frame what surrounds it
 * @param quote what came in the address
 * @param order the buyer's order, if we know it
 * @param now when it is looked at
 */
record FailureView(Frame frame, Quote quote, Optional<Order> order, Instant now) {
    private static final Set<String> CANCELED = Set.of("PAY_PROCESS_CANCELED", "USER_CANCEL");

    /** Over before it began: Toss knows a payment for ten minutes. */
    private static final Set<String> TIMED_OUT = Set.of("NOT_FOUND_PAYMENT_SESSION", "NOT_FOUND_PAYMENT");

    /** Nobody's fault, and gone in a while. */
    private static final Set<String> TROUBLE = Set.of(
            "PROVIDER_ERROR",
            "CARD_PROCESSING_ERROR",
            "COMMON_ERROR",
            "UNKNOWN_ERROR",
            "UNKNOWN_PAYMENT_ERROR",
            "FAILED_DB_PROCESSING",
            "FAILED_METHOD_HANDLING",
            "FAILED_INTERNAL_SYSTEM_PROCESSING",
            "FAILED_PAYMENT_INTERNAL_SYSTEM_PROCESSING");

    /**
     * What happened.
     *
     * @param title in a few words
     * @param text what to do about it
     */
    record Reason(String title, String text) {}

    /**
     * What came in the address: anybody can write it.
     *
     * @param code Toss's code, may be empty
     * @param message its text, may be empty
     */
    record Quote(String code, String message) {
        /** The longest text that is shown: the address bar is open to everybody, and this is our page. */
        private static final int LONGEST = 200;

        Quote shortened() {
            return new Quote(shortened(code), shortened(message));
        }

        private static String shortened(String text) {
            return text.codePointCount(0, text.length()) <= LONGEST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
        }
    }

    /** Returns whether the buyer wanted it so: nothing is wrong then. */
    boolean isCanceled() {
        return CANCELED.contains(quote.code());
    }

    boolean isPayable() {
        return order.filter(known -> known.status().isPayable()
                        && now.isBefore(known.purchase().expiresAt()))
                .isPresent();
    }

    /** Returns whether surely no money moved: an old address may come back when the order was paid another way. */
    boolean isUncharged() {
        return order.isEmpty() || isPayable() || isOver();
    }

    private boolean isOver() {
        return !isPayable()
                && order.filter(known -> known.status().isPayable() || known.status() == OrderStatus.EXPIRED)
                        .isPresent();
    }

    /** Returns what came in the address where we have no words of our own, and there is anything to show. */
    Optional<Quote> unexplained() {
        return ownWords().isPresent() || quote.equals(new Quote("", ""))
                ? Optional.empty()
                : Optional.of(quote.shortened());
    }

    /**
     * Returns what happened, in our words.
     *
     * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: codes of the fail URL (read 2026-11)</a>
     */
    Reason reason() {
        return isOver() ? said("problem.ORDER_NOT_PAYABLE") : ownWords().orElseGet(() -> said("fail.aborted"));
    }

    private Optional<Reason> ownWords() {
        if (isCanceled()) {
            return Optional.of(said("fail.canceled"));
        }
        if (TIMED_OUT.contains(quote.code())) {
            return Optional.of(said("problem.PAYMENT_SESSION_EXPIRED"));
        }
        if (TROUBLE.contains(quote.code())) {
            return Optional.of(said("fail.trouble"));
        }
        return TossTexts.explains(quote.code())
                ? Optional.of(new Reason(
                        frame.words().say("problem.PAYMENT_DECLINED"),
                        TossTexts.decline(quote.code(), frame.words().language())))
                : Optional.empty();
    }

    private Reason said(String key) {
        return new Reason(frame.words().say(key), frame.words().say(key + ".text"));
    }
}
