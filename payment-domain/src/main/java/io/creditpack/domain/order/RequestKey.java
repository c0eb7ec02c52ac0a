package io.creditpack.domain.order;

import java.util.regex.Pattern;

/**
 * The caller's Idempotency-Key: one customer's order under one key exists once.
 *
 * @param value 1 to 255 visible ASCII characters
 */
public record RequestKey(String value) {
    private static final Pattern LEGAL = Pattern.compile("[!-~]{1,255}");

    /**
     * Refuses an empty, long or unprintable key.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form above
     */
    public RequestKey {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a request key");
        }
    }

    /** Returns whether a text from outside may become a {@code RequestKey}. */
    public static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches();
    }
}
