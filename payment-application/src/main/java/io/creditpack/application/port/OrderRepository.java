package io.creditpack.application.port;

import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orders, with their attempts, payments and history. Every write belongs into a {@link UnitOfWork}. */
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

    Optional<Order> find(OrderId id);

    Optional<Order> find(CustomerId customer, RequestKey key);

    /**
     * Returns a customer's orders, newest first.
     *
     * @param before where the page begins: the last order of the page before, or empty for the newest
     * @param limit 1 or more
     */
    List<Order> findByCustomer(CustomerId customer, Optional<OrderId> before, int limit);

    /**
     * Returns the orders that {@code filter} lets through, of all customers, by the time of their placing, newest first.
     *
     * @param before where the page begins: the last order of the page before, or empty for the newest
     * @param limit 1 or more
     */
    List<Order> search(OrderFilter filter, Optional<OrderId> before, int limit);

    /**
     * Returns where some orders stand, whoever's they are; one that is absent is missing.
     *
     * @param ids at most 1,000
     */
    Map<OrderId, OrderStatus> statusesOf(Set<OrderId> ids);

    /** Returns whose payment has the cancel with Toss's {@code transactionKey}. */
    Optional<OrderId> findByCancel(String transactionKey);

    /** Returns every move of an order, oldest first; empty for an unknown order. */
    List<OrderMove> movesOf(OrderId id);
}
