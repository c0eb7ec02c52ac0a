package io.creditpack.adapter.web.page.office;

import io.creditpack.application.port.ShopFigures.Day;
import io.creditpack.application.query.ShopReport.Report;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderStatus;
import java.util.Arrays;
import java.util.List;

/**
 * How the shop is doing.
 *
 * @param desk what surrounds it
 * @param report the figures
 */
record FiguresView(Desk desk, Report report) {
    BarChart sales() {
        return new BarChart(
                report.days().stream().map(day -> day.sold().amount()).toList());
    }

    BarChart outstanding() {
        return new BarChart(report.days().stream().map(Day::outstanding).toList());
    }

    /** Returns the states that orders stand in, as the lifecycle lists them. */
    List<OrderStatus> outcomes() {
        return Arrays.stream(OrderStatus.values())
                .filter(report.outcomes()::containsKey)
                .toList();
    }

    BarChart outcomeBars() {
        return new BarChart(outcomes().stream().map(this::count).toList());
    }

    long count(OrderStatus status) {
        return report.outcomes().getOrDefault(status, 0L);
    }

    Day today() {
        return report.days().get(report.days().size() - 1);
    }

    Won sold() {
        return report.days().stream().map(Day::sold).reduce(Won.ZERO, Won::plus);
    }

    Won refunded() {
        return report.days().stream().map(Day::refunded).reduce(Won.ZERO, Won::plus);
    }
}
