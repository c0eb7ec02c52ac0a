package io.creditpack.domain.payment;

import java.util.regex.Pattern;

/**
 * Toss's id of a payment. It is shown shortened everywhere but on the wire and in the database.
 *
 * @param value 1 to 200 characters of {@code A-Z a-z 0-9 _ -}; nothing that could leave a path segment
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API, paymentKey (read 2026-11)</a>
 */
public record PaymentKey(String value) {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]{1,200}");
    private static final int SHOWN = 10;

    /**
     * Refuses a text that is no paymentKey.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form above
     */
    public PaymentKey {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a paymentKey");
        }
    }

    /** Returns whether a text from outside may become a {@code PaymentKey}. */
    public static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches();
    }

    /** Returns the first characters only, enough to find the payment and too few to use it. */
    @Override
    public String toString() {
        return value.length() <= SHOWN ? "…" : value.substring(0, SHOWN) + "…";
    }
}
