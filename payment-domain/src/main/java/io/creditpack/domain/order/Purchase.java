package io.creditpack.domain.order;

import io.creditpack.domain.money.Mode;
import io.creditpack.domain.product.Product;
import java.time.Instant;

/**
 * What was agreed when an order was placed; it never changes.
 *
 * @param customer who buys
 * @param product what is bought, at the price of that moment
 * @param requestKey the key the order was asked for under
 * @param placedAt when
 * @param expiresAt until when the payment may be started, after {@code placedAt}
 * @param mode whether it is paid with real money
 */
public record Purchase(
        Customer customer, Product product, RequestKey requestKey, Instant placedAt, Instant expiresAt, Mode mode) {
    /**
     * Refuses a purchase that expires before it begins.
     *
     * @throws IllegalArgumentException if {@code expiresAt} is not after {@code placedAt}
     */
    public Purchase {
        if (!expiresAt.isAfter(placedAt)) {
            throw new IllegalArgumentException("a purchase expires after it is placed");
        }
    }

    /** A purchase that nobody pays real money for. */
    public Purchase(Customer customer, Product product, RequestKey requestKey, Instant placedAt, Instant expiresAt) {
        this(customer, product, requestKey, placedAt, expiresAt, Mode.TEST);
    }
}
