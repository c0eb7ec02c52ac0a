package io.creditpack.application.event;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.OrderRepository;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import java.util.Optional;

/** Orders that announce every step that concerns others. */
final class AnnouncingOrders implements OrderRepository {
    private final OrderRepository orders;
    private final EventOutbox outbox;

    AnnouncingOrders(OrderRepository orders, EventOutbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    @Override
    public void add(Order order) {
        orders.add(order);
    }

    @Override
    public void save(Order order) {
        orders.save(order);
        OrderEvents.of(order).forEach(outbox::add);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(id);
    }

    @Override
    public Optional<Order> find(CustomerId customer, RequestKey key) {
        return orders.find(customer, key);
    }

    @Override
    public Optional<OrderId> findByCancel(String transactionKey) {
        return orders.findByCancel(transactionKey);
    }
}
