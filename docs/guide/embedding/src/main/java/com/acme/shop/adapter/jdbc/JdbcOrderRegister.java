package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.port.OrderRegister;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of orders, each read in one statement. */
final class JdbcOrderRegister implements OrderRegister {
    private final Transactions transactions;

    JdbcOrderRegister(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Order> findByCustomer(CustomerId customer, Optional<OrderId> before, int limit) {
        return select("""
                where customer_id = ? and arrival < coalesce((select arrival from orders where order_id = ?), ?)
                order by arrival desc limit ?
                """, customer.value(), before.map(OrderId::value).orElse(""), Long.MAX_VALUE, limit);
    }

    @Override
    public List<Order> search(OrderFilter filter, Optional<OrderId> before, int limit) {
        var conditions = new StringBuilder("where true");
        var arguments = new ArrayList<Object>();
        filter.status().ifPresent(status -> {
            conditions.append(" and status = ?");
            arguments.add(status.name());
        });
        filter.review().ifPresent(reasons -> {
            conditions.append(reasons.isEmpty() ? " and review is null" : " and review in (" + marks(reasons) + ")");
            reasons.forEach(reason -> arguments.add(reason.name()));
        });
        filter.from().ifPresent(from -> {
            conditions.append(" and placed_at >= ?");
            arguments.add(from);
        });
        filter.to().ifPresent(to -> {
            conditions.append(" and placed_at < ?");
            arguments.add(to);
        });
        before.ifPresent(last -> {
            conditions.append(" and (placed_at, arrival) < ((select placed_at from orders where order_id = ?),"
                    + " (select arrival from orders where order_id = ?))");
            arguments.addAll(List.of(last.value(), last.value()));
        });
        arguments.add(limit);
        return select(conditions + " order by placed_at desc, arrival desc limit ?", arguments.toArray());
    }

    private static String marks(Set<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private List<Order> select(String condition, Object... arguments) {
        return transactions.read("select * from orders " + condition, OrderText::order, arguments);
    }

    @Override
    public Map<OrderId, OrderStatus> statusesOf(Set<OrderId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return transactions
                .read(
                        "select order_id, status from orders where order_id in (" + marks(ids) + ")",
                        row -> Map.entry(new OrderId(row.text("order_id")), OrderStatus.valueOf(row.text("status"))),
                        ids.stream().map(OrderId::value).toArray())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<OrderMove> movesOf(OrderId id) {
        return transactions.read(
                "select * from moves where order_id = ? order by number",
                row -> new OrderMove(
                        OrderEvent.valueOf(row.text("event")),
                        OrderStatus.valueOf(row.text("status")),
                        new Trigger(Cause.valueOf(row.text("cause")), row.time("moved_at"))),
                id.value());
    }
}
