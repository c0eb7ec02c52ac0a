package io.creditpack.domain.refund;

import java.util.regex.Pattern;

/**
 * The id of a refund, issued by us; Toss's Idempotency-Key is made of it.
 *
 * @param value 6 to 64 characters of {@code A-Z a-z 0-9 _ -}
 */
public record RefundId(String value) {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_-]{6,64}");

    /**
     * Refuses a text of another form.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form above
     */
    public RefundId {
        if (!LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException("not a refund id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
