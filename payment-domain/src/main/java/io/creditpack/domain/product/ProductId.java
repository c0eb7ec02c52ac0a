package io.creditpack.domain.product;

import java.util.regex.Pattern;

/**
 * The name of a product, such as {@code PRO_PACK}.
 *
 * @param value 1 to 40 characters: a capital letter, then capitals, digits and underscores
 */
public record ProductId(String value) {
    private static final Pattern LEGAL = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /**
     * Refuses an illegal name.
     *
     * @throws IllegalArgumentException if {@code value} is not of the form above
     */
    public ProductId {
        if (!isLegal(value)) {
            throw new IllegalArgumentException("not a product id");
        }
    }

    /** Returns whether a text from outside may become a {@code ProductId}. */
    public static boolean isLegal(String text) {
        return LEGAL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
