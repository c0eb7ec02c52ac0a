package io.creditpack.adapter.jdbi;

import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Progress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one transaction has read of orders, so that it need not ask again what is stored when it saves one. */
final class LoadedOrders {
    private final Map<OrderId, Order> byId = new HashMap<>();

    void add(Order order) {
        byId.put(order.id(), order);
    }

    /** Returns what is stored of an order at the version {@code order} began with, if it was read at that version. */
    Optional<Progress> progressBehind(Order order) {
        return Optional.ofNullable(byId.get(order.id()))
                .filter(loaded -> loaded.version() == order.version())
                .map(Order::progress);
    }
}
