package io.creditpack.domain.credit;

import io.creditpack.domain.order.CustomerId;

/**
 * The account that holds one customer's credits.
 *
 * @param owner whose credits they are
 */
public record AccountId(CustomerId owner) {
    public String value() {
        return owner.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
