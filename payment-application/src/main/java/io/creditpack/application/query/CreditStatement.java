package io.creditpack.application.query;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.product.ProductId;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The credits of an account: what it has, and how it came to that. */
public final class CreditStatement {
    private final PaymentStore store;

    public CreditStatement(PaymentStore store) {
        this.store = store;
    }

    /** Returns balance and open lots; an account nothing was booked on is empty. */
    public CreditLedger credits(AccountId account) {
        return store.unitOfWork().inTransaction(() -> store.ledgers().load(account));
    }

    /** Returns what an account had at a past moment, by the entries booked until then. */
    public CreditBalance balanceAt(AccountId account, Instant when) {
        return store.unitOfWork()
                .inTransaction(() -> store.ledgers().lastAt(account, when))
                .map(PostedEntry::balance)
                .orElse(CreditBalance.ZERO);
    }

    /** Returns what {@link #credits} does, with the products behind the open lots. */
    public CreditOverview overview(AccountId account) {
        return store.unitOfWork().inTransaction(() -> {
            CreditLedger ledger = store.ledgers().load(account);
            return new CreditOverview(ledger, productsOf(ledger));
        });
    }

    private Map<OrderId, ProductId> productsOf(CreditLedger ledger) {
        return ledger.lots().stream()
                .flatMap(lot -> lot.order().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::productOf));
    }

    private ProductId productOf(OrderId order) {
        return store.orders().find(order).orElseThrow().purchase().product().id();
    }

    /**
     * Returns entries, newest first.
     *
     * @param before the {@code next} of the page before, or {@link Long#MAX_VALUE} for the newest
     * @param limit 1 to 100
     */
    public Page<PostedEntry> page(AccountId account, long before, int limit) {
        return store.unitOfWork()
                .inTransaction(() -> Page.of(
                        store.ledgers().statement(account, before, limit + 1),
                        limit,
                        entry -> Long.toString(entry.sequence())));
    }
}
