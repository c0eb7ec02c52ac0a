package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.OrderRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Orders in memory. */
public final class InMemoryOrderRepository implements OrderRepository {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryOrderRepository(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Order order) {
        unitOfWork.write(tables -> {
            boolean taken = tables.orders.containsKey(order.id())
                    || tables.orders.values().stream().anyMatch(isUnder(customer(order), key(order)));
            if (taken) {
                throw new AlreadyTakenException("an order of this customer has this request key");
            }
            return put(tables, order, order.version());
        });
    }

    @Override
    public void save(Order order) {
        unitOfWork.write(tables -> {
            Order stored = tables.orders.get(order.id());
            if (stored == null || stored.version() != order.version()) {
                throw new StaleWriteException("order " + order.id() + " was saved by somebody else");
            }
            if (otherOrders(tables, order)
                    .flatMap(InMemoryOrderRepository::keys)
                    .anyMatch(keys(order).toList()::contains)) {
                throw new AlreadyTakenException("another order has this paymentKey");
            }
            return put(tables, order, order.version() + 1);
        });
    }

    private static Stream<Order> otherOrders(InMemoryTables tables, Order order) {
        return tables.orders.values().stream().filter(other -> !other.id().equals(order.id()));
    }

    private static Stream<String> keys(Order order) {
        return order.progress().attempts().stream().map(Attempt::paymentKey).map(key -> key.value());
    }

    private static boolean put(InMemoryTables tables, Order order, long version) {
        for (int i = 0; i < order.moves().size(); i++) {
            tables.moves.put(
                    new InMemoryTables.Step(order.id(), version, i),
                    order.moves().get(i));
        }
        tables.orders.put(order.id(), Order.restore(order.id(), order.purchase(), order.progress(), version));
        return true;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return unitOfWork.read(tables -> Optional.ofNullable(tables.orders.get(id)));
    }

    @Override
    public Optional<Order> find(CustomerId customer, RequestKey key) {
        return unitOfWork.read(tables ->
                tables.orders.values().stream().filter(isUnder(customer, key)).findFirst());
    }

    @Override
    public Optional<OrderId> findByCancel(String transactionKey) {
        return unitOfWork.read(tables -> tables.orders.values().stream()
                .filter(order -> order.progress().payment().stream()
                        .flatMap(payment -> payment.cancels().stream())
                        .anyMatch(cancel -> cancel.transactionKey().equals(transactionKey)))
                .map(Order::id)
                .findFirst());
    }

    private static Predicate<Order> isUnder(CustomerId customer, RequestKey key) {
        return order -> customer(order).equals(customer) && key(order).equals(key);
    }

    private static CustomerId customer(Order order) {
        return order.purchase().customer().id();
    }

    private static RequestKey key(Order order) {
        return order.purchase().requestKey();
    }
}
