package io.creditpack.application.query;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.Quoting;
import io.creditpack.domain.refund.RefundPolicy;
import io.creditpack.domain.refund.RefundQuote;
import java.time.Clock;
import java.util.Optional;

/** What refunds would give back. */
public final class RefundQuotes {
    private final PaymentStore store;
    private final Quoting quoting;
    private final Clock clock;

    public RefundQuotes(PaymentStore store, RefundPolicy policy, Clock clock) {
        this.store = store;
        this.quoting = new Quoting(policy);
        this.clock = clock;
    }

    /** Returns the quote of a customer's own order; empty if it is absent or somebody else's. */
    public Optional<RefundQuote> ofCustomer(CustomerId customer, OrderId id) {
        return store.unitOfWork()
                .inTransaction(() -> store.orders()
                        .find(id)
                        .filter(order -> order.purchase().customer().id().equals(customer))
                        .map(order -> quote(order, false)));
    }

    /** Returns the quote an operator is bound by; empty if there is no such order. */
    public Optional<RefundQuote> ofOperator(OrderId id) {
        return store.unitOfWork().inTransaction(() -> store.orders().find(id).map(order -> quote(order, true)));
    }

    /** Returns the quote of an order; call it inside a transaction. */
    public RefundQuote quote(Order order, boolean byOperator) {
        Optional<Lot> lot = store.ledgers().load(order.account()).lots().stream()
                .filter(one -> one.isOf(order.id()))
                .findFirst();
        return quoting.quote(order, lot, clock.instant(), byOperator);
    }
}
