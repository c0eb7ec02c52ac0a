package io.creditpack.application.port;

import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import java.util.Optional;

/**
 * The orders, with their attempts, payments and history, one by one: what use cases decide on. Every write belongs into a
 * {@link UnitOfWork}.
 */
public interface OrderRepository {
    /**
     * Stores a new order.
     *
     * @throws AlreadyTakenException if the customer has an order under this request key; nothing is stored
     */
    void add(Order order);

    /**
     * Stores what became of an order, with its moves; its version rises by one.
     *
     * @throws StaleWriteException if the order was saved since it was loaded; nothing is stored
     * @throws AlreadyTakenException if another order has an attempt with the same paymentKey; nothing is stored
     */
    void save(Order order);

    /** Returns an order, whoever's it is. */
    Optional<Order> find(OrderId id);

    /** Returns the order that a customer asked for under {@code key}. */
    Optional<Order> find(CustomerId customer, RequestKey key);

    /** Returns whose payment has the cancel with Toss's {@code transactionKey}. */
    Optional<OrderId> findByCancel(String transactionKey);
}
