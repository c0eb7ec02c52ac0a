package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.port.OrderRegister;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists of orders in a database, each read in one statement. */
final class JdbiOrderRegister implements OrderRegister {
    private final JdbiUnitOfWork unitOfWork;

    JdbiOrderRegister(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<Order> findByCustomer(CustomerId customer, Optional<OrderId> before, int limit) {
        String older = before.isPresent() ? "and arrival < (select arrival from orders where order_id = :before)" : "";
        return unitOfWork.read(handle -> OrderRows.select(
                handle,
                "where customer_id = :customer " + older + " order by arrival desc limit :limit",
                Map.of(
                        "customer", customer.value(),
                        "before", before.map(OrderId::value).orElse(""),
                        "limit", limit)));
    }

    @Override
    public List<Order> search(OrderFilter filter, Optional<OrderId> before, int limit) {
        OrderConditions conditions = OrderConditions.of(filter, before);
        conditions.arguments().put("limit", limit);
        String newest = conditions.where() + " order by placed_at desc, arrival desc limit :limit";
        return unitOfWork.read(handle -> OrderRows.select(handle, newest, conditions.arguments())).stream()
                .sorted(Comparator.comparing((Order order) -> order.purchase().placedAt())
                        .reversed())
                .toList();
    }

    @Override
    public Map<OrderId, OrderStatus> statusesOf(Set<OrderId> ids) {
        List<String> wanted = ids.stream().map(OrderId::value).toList();
        return unitOfWork.read(handle -> handle.createQuery(
                        "select order_id, status from orders where order_id = any(:ids)")
                .bindArray("ids", String.class, wanted)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(
                            new OrderId(row.getColumn("order_id", String.class)),
                            OrderStatus.valueOf(row.getColumn("status", String.class)));
                    return found;
                }));
    }

    @Override
    public List<OrderMove> movesOf(OrderId id) {
        return unitOfWork.read(handle -> new MoveTable(handle, id).all());
    }
}
