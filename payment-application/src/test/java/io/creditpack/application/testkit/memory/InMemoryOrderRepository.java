package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.port.OrderRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    public List<Order> findByCustomer(CustomerId customer, Optional<OrderId> before, int limit) {
        return unitOfWork.read(tables -> {
            var newestFirst = new ArrayList<>(tables.orders.values());
            Collections.reverse(newestFirst);
            return newestFirst.stream()
                    .dropWhile(order -> before.isPresent() && !order.id().equals(before.get()))
                    .skip(before.isPresent() ? 1 : 0)
                    .filter(order -> customer(order).equals(customer))
                    .limit(limit)
                    .toList();
        });
    }

    @Override
    public List<Order> search(OrderFilter filter, Optional<OrderId> before, int limit) {
        return unitOfWork.read(tables -> {
            var newestFirst = new ArrayList<>(tables.orders.values());
            Collections.reverse(newestFirst);
            return newestFirst.stream()
                    .sorted(Comparator.comparing(InMemoryOrderRepository::placedAt)
                            .reversed())
                    .dropWhile(order -> before.isPresent() && !order.id().equals(before.get()))
                    .skip(before.isPresent() ? 1 : 0)
                    .filter(order -> isWanted(filter, order))
                    .limit(limit)
                    .toList();
        });
    }

    private static boolean isWanted(OrderFilter filter, Order order) {
        Set<ReviewReason> review = order.progress().review().map(Set::of).orElseGet(Set::of);
        return filter.status().map(order.status()::equals).orElse(true)
                && filter.review()
                        .map(reasons -> reasons.isEmpty() ? review.isEmpty() : !Collections.disjoint(reasons, review))
                        .orElse(true)
                && filter.from().map(from -> !placedAt(order).isBefore(from)).orElse(true)
                && filter.to().map(placedAt(order)::isBefore).orElse(true);
    }

    private static Instant placedAt(Order order) {
        return order.purchase().placedAt();
    }

    @Override
    public Map<OrderId, OrderStatus> statusesOf(Set<OrderId> ids) {
        return unitOfWork.read(tables -> tables.orders.values().stream()
                .filter(order -> ids.contains(order.id()))
                .collect(Collectors.toMap(Order::id, Order::status)));
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

    @Override
    public List<OrderMove> movesOf(OrderId id) {
        return unitOfWork.read(tables -> tables.moves.entrySet().stream()
                .filter(move -> move.getKey().order().equals(id))
                .map(Map.Entry::getValue)
                .toList());
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
