package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.TossTexts;
import io.creditpack.domain.order.OrderId;
import java.util.Optional;
import java.util.Set;

/**
 * Why the payment window came back without a payment.
 *
 * @param frame what surrounds it
 * @param quote what came in the address
 * @param order the order that can still be paid, if we know it
 */
record FailureView(Frame frame, Quote quote, Optional<OrderId> order) {
    private static final Set<String> CANCELED = Set.of("PAY_PROCESS_CANCELED", "USER_CANCEL");

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

    /** Returns what came in the address where we have no words of our own, and there is anything to show. */
    Optional<Quote> unexplained() {
        boolean known = isCanceled() || TossTexts.explains(quote.code());
        return known || quote.equals(new Quote("", "")) ? Optional.empty() : Optional.of(quote.shortened());
    }

    /**
     * Returns what happened, in our words.
     *
     * @see <a href="https://docs.tosspayments.com/reference/error-codes">Toss: codes of the fail URL (read 2026-11)</a>
     */
    Reason reason() {
        Words words = frame.words();
        if (isCanceled()) {
            return new Reason(words.say("fail.canceled"), words.say("fail.canceled.text"));
        }
        return TossTexts.explains(quote.code())
                ? new Reason(words.say("problem.PAYMENT_DECLINED"), TossTexts.decline(quote.code(), words.language()))
                : new Reason(words.say("fail.aborted"), words.say("fail.aborted.text"));
    }
}
