package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.UnsettledOrders;
import io.creditpack.application.testkit.memory.InMemoryTables.Look;
import io.creditpack.application.testkit.memory.InMemoryTables.Turn;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The queue of unsettled orders in memory. */
public final class InMemoryUnsettledOrders implements UnsettledOrders {
    private static final Comparator<Look> LONGEST_OVERDUE_FIRST = Comparator.comparing(
                    (Look look) -> look.turn().dueAt())
            .thenComparing(look -> look.order().value());

    private final InMemoryUnitOfWork unitOfWork;

    InMemoryUnsettledOrders(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void watch(OrderId order, Instant when) {
        unitOfWork.write(tables -> {
            if (!tables.orders.containsKey(order)) {
                throw new IllegalArgumentException("no order " + order);
            }
            return tables.looks.merge(
                    order,
                    new Look(order, Turn.first(when, 0)),
                    (look, ignored) -> new Look(order, look.turn().notLaterThan(when)));
        });
    }

    @Override
    public List<Due> lease(Instant now, Duration lease, int limit) {
        return unitOfWork.write(tables -> {
            List<Look> due = tables.looks.values().stream()
                    .filter(look -> look.turn().isDue(now))
                    .sorted(LONGEST_OVERDUE_FIRST)
                    .limit(limit)
                    .toList();
            due.forEach(look -> tables.looks.put(
                    look.order(), new Look(look.order(), look.turn().leased(now.plus(lease)))));
            return due.stream()
                    .map(look -> new Due(look.order(), look.turn().tries()))
                    .toList();
        });
    }

    @Override
    public void lookAgain(OrderId order, Instant when) {
        unitOfWork.write(tables -> tables.looks.computeIfPresent(
                        order,
                        (id, look) -> look.turn().isLeased()
                                ? new Look(id, look.turn().next(when))
                                : look)
                != null);
    }

    @Override
    public void lookedLast(OrderId order) {
        unitOfWork.write(tables ->
                tables.looks.computeIfPresent(order, (id, look) -> look.turn().isLeased() ? null : look) == null);
    }

    @Override
    public void settled(OrderId order) {
        unitOfWork.write(tables -> tables.looks.remove(order) != null);
    }
}
