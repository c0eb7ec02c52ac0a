package io.creditpack.adapter.metrics;

import io.creditpack.application.port.OrderRepository;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import java.util.Optional;

/** The orders, with every step counted that is stored. */
final class MeteredOrders implements OrderRepository {
    private final OrderRepository orders;
    private final MeteredUnitOfWork unitOfWork;
    private final Metrics metrics;

    MeteredOrders(OrderRepository orders, MeteredUnitOfWork unitOfWork, Metrics metrics) {
        this.orders = orders;
        this.unitOfWork = unitOfWork;
        this.metrics = metrics;
    }

    @Override
    public void add(Order order) {
        orders.add(order);
    }

    @Override
    public void save(Order order) {
        orders.save(order);
        unitOfWork.afterwards(() -> order.moves().forEach(metrics::moved));
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
