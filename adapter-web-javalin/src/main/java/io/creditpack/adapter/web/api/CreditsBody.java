package io.creditpack.adapter.web.api;

import io.creditpack.application.query.CreditOverview;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.product.ProductId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account's credits on the wire. */
record CreditsBody(long balance, long available, long held, long debt, List<LotBody> lots) {
    static CreditsBody of(CreditOverview overview) {
        CreditBalance balance = overview.ledger().balance();
        return new CreditsBody(
                balance.balance(),
                balance.available().units(),
                balance.held().units(),
                balance.debt().units(),
                overview.ledger().lots().stream()
                        .map(lot -> LotBody.of(lot, overview.productOf(lot)))
                        .toList());
    }

    record LotBody(
            @Nullable String orderId,
            @Nullable String product,
            long granted,
            long remaining,
            String grantedAt,
            @Nullable String expiresAt) {

        static LotBody of(Lot lot, Optional<ProductId> product) {
            return new LotBody(
                    lot.order().map(OrderId::value).orElse(null),
                    product.map(ProductId::value).orElse(null),
                    lot.contents().granted().units(),
                    lot.remaining().units(),
                    lot.grantedAt().toString(),
                    lot.expiresAt().map(Instant::toString).orElse(null));
        }
    }
}
