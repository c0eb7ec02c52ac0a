package io.creditpack.domain.order;

import java.util.regex.Pattern;

/**
 * The id of an order, issued by us and legal at Toss.
 *
 * @param value 6 to 64 characters of {@code A-Z a-z 0-9 _ -}
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API, orderId (read 2026-11)</a>
 */
public record OrderId(String value) {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]{6,64}");

    /**
     * Refuses a text Toss would refuse.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form above
     */
    public OrderId {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not an order id");
        }
    }

    /** Returns whether a text from outside may become an {@code OrderId}. */
    public static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
