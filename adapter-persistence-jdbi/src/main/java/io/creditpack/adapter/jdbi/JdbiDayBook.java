package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.DayBook;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Recorded;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.order.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Days in a database: one statement for the orders of a day, and two for everything about any number of orders. */
final class JdbiDayBook implements DayBook {
    private static final String ORDERS_OF_DAY = """
            select order_id from orders where placed_at >= :start and placed_at < :end
            union select order_id from payments where approved_at >= :start and approved_at < :end
            union select p.order_id from payment_cancels c join payments p on p.payment_key = c.payment_key
              where c.canceled_at >= :start and c.canceled_at < :end
            union select order_id from credit_entries
              where created_at >= :start and created_at < :end and type in ('GRANT', 'REVERSAL') and order_id is not null
            order by 1
            """;

    private static final String ENTRIES =
            "select * from credit_entries where order_id = any(:orders) order by sequence";

    private final JdbiUnitOfWork unitOfWork;

    JdbiDayBook(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<OrderId> ordersOf(KoreanDay day) {
        return unitOfWork.read(handle -> handle.createQuery(ORDERS_OF_DAY)
                .bind("start", day.start())
                .bind("end", day.end())
                .mapTo(String.class)
                .map(OrderId::new)
                .list());
    }

    @Override
    public List<Recorded> find(Collection<OrderId> orders) {
        var arguments =
                Map.of("orders", orders.stream().map(OrderId::value).distinct().toArray(String[]::new));
        return unitOfWork.inTransaction(() -> unitOfWork.read(handle -> {
            Map<OrderId, List<CreditEntry>> entries = entries(handle, arguments);
            return OrderRows.select(handle, "where order_id = any(:orders)", arguments).stream()
                    .map(order -> new Recorded(order, new OrderCredits(entries.getOrDefault(order.id(), List.of()))))
                    .toList();
        }));
    }

    private static Map<OrderId, List<CreditEntry>> entries(Handle handle, Map<String, ?> arguments) {
        return handle.createQuery(ENTRIES)
                .bindMap(arguments)
                .reduceResultSet(new HashMap<OrderId, List<CreditEntry>>(), (known, results, context) -> {
                    CreditEntry entry = EntryTable.entry(new Row(results)).entry();
                    known.computeIfAbsent(entry.source().order().orElseThrow(), order -> new ArrayList<>())
                            .add(entry);
                    return known;
                });
    }
}
