package io.creditpack.domain.credit;

import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;

/**
 * The account that holds one customer's credits.
 *
 * @param owner whose credits they are
 */
public record AccountId(CustomerId owner) {
    /** Returns the account of an order's customer. */
    public static AccountId of(Order order) {
        return new AccountId(order.purchase().customer().id());
    }

    public String value() {
        return owner.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
