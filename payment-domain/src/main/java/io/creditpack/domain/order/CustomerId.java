package io.creditpack.domain.order;

import java.util.regex.Pattern;

/**
 * Who buys: a guest's generated id, or the subject an identity provider vouches for.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record CustomerId(String value) {
    private static final Pattern LEGAL = Pattern.compile("[!-~]{1,200}");

    /**
     * Refuses an empty, long or unprintable id.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form above
     */
    public CustomerId {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a customer id");
        }
    }

    /** Returns whether a text from outside may become a {@code CustomerId}. */
    public static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
