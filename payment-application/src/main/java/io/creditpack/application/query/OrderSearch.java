package io.creditpack.application.query;

import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** The orders of all customers, as operators look for them. */
public final class OrderSearch {
    private final PaymentStore store;

    public OrderSearch(PaymentStore store) {
        this.store = store;
    }

    /** Returns an order of any customer; empty if there is none. */
    public Optional<OrderView> find(OrderId id) {
        return store.unitOfWork()
                .inTransaction(() -> store.orders().find(id).map(order -> OrderView.of(order, store.ledgers())));
    }

    /**
     * Returns orders, newest first.
     *
     * @param before the {@code next} of the page before, or empty for the newest
     * @param limit 1 to 100
     */
    public Page<OrderView> page(OrderFilter filter, Optional<OrderId> before, int limit) {
        return store.unitOfWork().inTransaction(() -> {
            List<Order> read = store.register().search(filter, before, limit + 1);
            List<OrderView> views = read.stream()
                    .map(order -> OrderView.of(order, store.ledgers()))
                    .toList();
            return Page.of(views, limit, view -> view.order().id().value());
        });
    }
}
