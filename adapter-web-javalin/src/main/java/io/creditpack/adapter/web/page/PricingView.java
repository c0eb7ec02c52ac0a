package io.creditpack.adapter.web.page;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.product.Product;
import java.util.List;
import java.util.Optional;

/**
 * The packs and what the customer has.
 *
 * @param frame what surrounds it
 * @param packs what is for sale
 * @param balance the customer's credits, below zero if some are owed
 */
record PricingView(Frame frame, List<Product> packs, long balance) {
    /** Returns what one credit of a pack costs, empty if that is no whole number of won. */
    static Optional<Won> unitPrice(Product pack) {
        long credits = pack.credits().units();
        long price = pack.price().amount();
        return price % credits == 0 ? Optional.of(Won.of(price / credits)) : Optional.empty();
    }
}
