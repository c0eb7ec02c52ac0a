package io.creditpack.application.query;

import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.product.ProductId;
import java.util.Map;
import java.util.Optional;

/**
 * What an account has, and what was bought to have it.
 *
 * @param ledger balance and open lots, without entries
 * @param products the product of every order that has an open lot
 */
public record CreditOverview(CreditLedger ledger, Map<OrderId, ProductId> products) {
    public CreditOverview {
        products = Map.copyOf(products);
    }

    /** Returns what was bought to fill {@code lot}; empty for a promotional one. */
    public Optional<ProductId> productOf(Lot lot) {
        return lot.order().map(products::get);
    }
}
