package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.port.OrderRegister;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The orders in memory, many at once. */
final class InMemoryOrderRegister implements OrderRegister {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryOrderRegister(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<Order> findByCustomer(CustomerId customer, Optional<OrderId> before, int limit) {
        return unitOfWork.read(tables -> {
            var newestFirst = new ArrayList<>(tables.orders.values());
            Collections.reverse(newestFirst);
            return newestFirst.stream()
                    .dropWhile(order -> before.isPresent() && !order.id().equals(before.get()))
                    .skip(before.isPresent() ? 1 : 0)
                    .filter(order -> order.purchase().customer().id().equals(customer))
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
                    .sorted(Comparator.comparing(InMemoryOrderRegister::placedAt)
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
    public List<OrderMove> movesOf(OrderId id) {
        return unitOfWork.read(tables -> tables.moves.entrySet().stream()
                .filter(move -> move.getKey().order().equals(id))
                .map(Map.Entry::getValue)
                .toList());
    }
}
