package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.UnsettledOrders;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;

/** The queue of unsettled orders in a database; a node skips the rows another one is taking. */
final class JdbiUnsettledOrders implements UnsettledOrders {
    private static final String DUE = """
            select order_id, looks from unsettled_orders
            where due_at <= :now and (leased_until is null or leased_until <= :now)
            order by due_at, order_id limit :limit for update skip locked
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiUnsettledOrders(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void watch(OrderId order, Instant when) {
        unitOfWork.write(handle -> {
            int added = bind(handle.createUpdate("""
                                    insert into unsettled_orders (order_id, due_at, looks) values (:order, :when, 0)
                                    on conflict do nothing
                                    """), order, when).execute();
            if (added == 0) {
                bind(handle.createUpdate("""
                                        update unsettled_orders set due_at = :when
                                        where order_id = :order and due_at > :when
                                        """), order, when).execute();
            }
        });
    }

    @Override
    public List<Due> lease(Instant now, Duration lease, int limit) {
        return unitOfWork.writeAndReturn(handle -> {
            List<Due> due = handle.createQuery(DUE)
                    .bind("now", now)
                    .bind("limit", limit)
                    .map((results, context) ->
                            new Due(new OrderId(results.getString("order_id")), results.getInt("looks")))
                    .list();
            if (!due.isEmpty()) {
                handle.createUpdate("update unsettled_orders set leased_until = :until where order_id = any(:orders)")
                        .bind("until", now.plus(lease))
                        .bindArray(
                                "orders",
                                String.class,
                                due.stream().map(look -> look.order().value()).toList())
                        .execute();
            }
            return due;
        });
    }

    @Override
    public void lookAgain(OrderId order, Instant when) {
        unitOfWork.write(handle -> bind(handle.createUpdate("""
                                update unsettled_orders set due_at = :when, leased_until = null, looks = looks + 1
                                where order_id = :order and leased_until is not null
                                """), order, when).execute());
    }

    @Override
    public void lookedLast(OrderId order) {
        unitOfWork.write(handle -> handle.createUpdate(
                        "delete from unsettled_orders where order_id = :order and leased_until is not null")
                .bind("order", order.value())
                .execute());
    }

    @Override
    public void settled(OrderId order) {
        unitOfWork.write(handle -> handle.createUpdate("delete from unsettled_orders where order_id = :order")
                .bind("order", order.value())
                .execute());
    }

    /** An order that is saved is mostly on the queue, and stays there. */
    @Override
    public void plan(OrderId order, Optional<Instant> next) {
        next.ifPresentOrElse(when -> plan(order, when), () -> settled(order));
    }

    private void plan(OrderId order, Instant when) {
        int known = unitOfWork.writeAndReturn(
                handle -> bind(handle.createUpdate("""
                                update unsettled_orders set due_at = :when, leased_until = null, looks = 0
                                where order_id = :order
                                """), order, when).execute());
        if (known == 0) {
            watch(order, when);
        }
    }

    private static <S extends SqlStatement<S>> S bind(S statement, OrderId order, Instant when) {
        return statement.bind("order", order.value()).bind("when", when);
    }
}
