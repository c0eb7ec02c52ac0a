package io.creditpack.domain.order;

import java.util.regex.Pattern;

/**
 * The customer of an order, as we know them and as Toss does.
 *
 * @param id our id
 * @param key Toss's {@code customerKey}: 2 to 50 characters of {@code A-Z a-z 0-9 - _ = . @}, random, no personal data
 * @see <a href="https://docs.tosspayments.com/guides/v2/payment-widget/integration">customerKey (read 2026-11)</a>
 */
public record Customer(CustomerId id, String key) {
    private static final Pattern LEGAL_KEY = Pattern.compile("[A-Za-z0-9\\-_=.@]{2,50}");

    /**
     * Refuses a key the widget would refuse.
     *
     * @throws IllegalArgumentException if {@code key} is not of the form above
     */
    public Customer {
        if (!LEGAL_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a customer key");
        }
    }
}
