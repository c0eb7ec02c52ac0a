package io.creditpack.application.port;

/**
 * Everything about orders.
 *
 * @param repository the orders, one by one
 * @param register the same orders, many at once
 * @param unsettled those to look at again
 */
public record OrderStore(OrderRepository repository, OrderRegister register, UnsettledOrders unsettled) {}
