package io.creditpack.application.port;

import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The orders as pages and operators look them up: many at once, by what they are like. Nothing is written through it. */
public interface OrderRegister {
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

    /** Returns every move of an order, oldest first; empty for an unknown order. */
    List<OrderMove> movesOf(OrderId id);
}
