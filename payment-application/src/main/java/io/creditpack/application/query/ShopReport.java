package io.creditpack.application.query;

import io.creditpack.application.port.ShopFigures;
import io.creditpack.application.port.ShopFigures.Day;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.order.OrderStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** How the shop is doing. */
public final class ShopReport {
    private final ShopFigures figures;
    private final Clock clock;

    public ShopReport(ShopFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The last days, today included.
     *
     * @param days oldest first
     * @param outcomes where the orders stand that were placed on them
     */
    public record Report(List<Day> days, Map<OrderStatus, Long> outcomes) {
        public Report {
            days = List.copyOf(days);
            outcomes = Map.copyOf(outcomes);
        }
    }

    /**
     * Reports.
     *
     * @param days how many, 1 or more
     */
    public Report ofLast(int days) {
        KoreanDay today = KoreanDay.of(clock.instant());
        var first = new KoreanDay(today.date().minusDays(days - 1L));
        return new Report(figures.days(first, today), figures.outcomes(first, today));
    }
}
