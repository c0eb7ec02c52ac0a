package io.creditpack.application.query;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orders of a customer. An order that is absent and one of somebody else are the same: empty. */
public final class OrderHistory {
    private final PaymentStore store;

    public OrderHistory(PaymentStore store) {
        this.store = store;
    }

    public Optional<OrderView> find(CustomerId customer, OrderId id) {
        return store.unitOfWork()
                .inTransaction(() -> store.orders()
                        .find(id)
                        .filter(order -> order.purchase().customer().id().equals(customer))
                        .map(order -> OrderView.of(order, store.ledgers())));
    }

    /**
     * Returns where some orders stand, whoever's they are: whose they are is asked beforehand.
     *
     * @param ids at most 1,000
     */
    public Map<OrderId, OrderStatus> statusesOf(Set<OrderId> ids) {
        return store.register().statusesOf(ids);
    }

    /**
     * Returns orders, newest first.
     *
     * @param before the {@code next} of the page before, or empty for the newest
     * @param limit 1 to 100
     */
    public Page<OrderView> page(CustomerId customer, Optional<OrderId> before, int limit) {
        return store.unitOfWork().inTransaction(() -> {
            List<Order> read = store.register().findByCustomer(customer, before, limit + 1);
            List<OrderView> views = read.stream()
                    .map(order -> OrderView.of(order, store.ledgers()))
                    .toList();
            return Page.of(views, limit, view -> view.order().id().value());
        });
    }
}
