package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.ShopFigures;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Sums over a database, each from an index over the time it is about. A day is a number, for both databases count seconds
 * alike; Korea has had no summer time since 1988.
 */
final class JdbiShopFigures implements ShopFigures {
    private static final String NUMBER_OF = "cast(floor((extract(epoch from %s) + 32400) / 86400) as bigint)";

    private static final String SOLD = sumOf("total", "payments", "approved_at");
    private static final String REFUNDED = sumOf("amount", "payment_cancels", "canceled_at");
    private static final String MOVED = sumOf(
            "case when type = 'GRANT' then credits when type in ('SPEND', 'CAPTURE', 'REVERSAL', 'EXPIRE') "
                    + "then -credits else 0 end",
            "credit_entries",
            "created_at");

    private static final String NOW = "select coalesce(sum(balance), 0) from credit_accounts";
    private static final String OUTCOMES = """
            select status, count(*) as orders from orders where placed_at >= :start and placed_at < :end group by status
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiShopFigures(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    private static String sumOf(String amount, String table, String time) {
        return """
                select day_number, sum(amount) as amount
                from (select %s as day_number, %s as amount from %s where %s >= :start and %s < :end) moved
                group by day_number
                """.formatted(NUMBER_OF.formatted(time), amount, table, time, time);
    }

    @Override
    public List<Day> days(KoreanDay first, KoreanDay last) {
        return unitOfWork.inTransaction(() -> unitOfWork.read(handle -> {
            Map<Long, Long> sold = sums(handle, SOLD, first, last);
            Map<Long, Long> refunded = sums(handle, REFUNDED, first, last);
            // What was booked after the last day is undone as well: nobody's clock is believed to agree with ours.
            Map<Long, Long> moved =
                    sums(handle, MOVED, first, new KoreanDay(last.date().plusYears(100)));
            long outstanding = handle.createQuery(NOW).mapTo(Long.class).one()
                    - moved.entrySet().stream()
                            .filter(day -> day.getKey() > last.date().toEpochDay())
                            .mapToLong(Map.Entry::getValue)
                            .sum();
            var days = new ArrayList<Day>();
            for (KoreanDay day = last; !day.date().isBefore(first.date()); day = day.previous()) {
                long number = day.date().toEpochDay();
                days.add(new Day(
                        day,
                        Won.of(sold.getOrDefault(number, 0L)),
                        Won.of(refunded.getOrDefault(number, 0L)),
                        outstanding));
                outstanding -= moved.getOrDefault(number, 0L);
            }
            Collections.reverse(days);
            return days;
        }));
    }

    private static Map<Long, Long> sums(Handle handle, String query, KoreanDay first, KoreanDay last) {
        return handle.createQuery(query)
                .bind("start", first.start())
                .bind("end", last.end())
                .reduceResultSet(new HashMap<Long, Long>(), (known, results, context) -> {
                    var row = new Row(results);
                    known.put(row.number("day_number"), row.number("amount"));
                    return known;
                });
    }

    @Override
    public Map<OrderStatus, Long> outcomes(KoreanDay first, KoreanDay last) {
        return unitOfWork.read(handle -> handle.createQuery(OUTCOMES)
                .bind("start", first.start())
                .bind("end", last.end())
                .reduceResultSet(new EnumMap<OrderStatus, Long>(OrderStatus.class), (known, results, context) -> {
                    var row = new Row(results);
                    known.put(OrderStatus.valueOf(row.text("status")), row.number("orders"));
                    return known;
                }));
    }
}
