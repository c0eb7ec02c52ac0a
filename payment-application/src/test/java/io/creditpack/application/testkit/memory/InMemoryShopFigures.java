package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.ShopFigures;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums over what is in memory. */
public final class InMemoryShopFigures implements ShopFigures {
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryShopFigures(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<Day> days(KoreanDay first, KoreanDay last) {
        return unitOfWork.read(tables -> Stream.iterate(
                        first, day -> !day.date().isAfter(last.date()), KoreanDay::next)
                .map(day -> day(tables, day))
                .toList());
    }

    private static Day day(InMemoryTables tables, KoreanDay day) {
        Won sold = sum(payments(tables)
                .filter(payment ->
                        payment.method().approvedAt().filter(day::contains).isPresent())
                .map(payment -> payment.amounts().total()));
        Won refunded = sum(payments(tables)
                .flatMap(payment -> payment.cancels().stream())
                .filter(cancel -> day.contains(cancel.canceledAt()))
                .map(Cancel::amount));
        long outstanding = tables.bookings.values().stream()
                .map(posted -> posted.entry())
                .filter(entry -> entry.createdAt().isBefore(day.end()))
                .mapToLong(entry -> entry.credits().units() * entry.type().onBalance())
                .sum();
        return new Day(day, sold, refunded, outstanding);
    }

    private static Stream<Payment> payments(InMemoryTables tables) {
        return tables.orders.values().stream().flatMap(order -> order.progress().payment().stream());
    }

    private static Won sum(Stream<Won> amounts) {
        return amounts.reduce(Won.ZERO, Won::plus);
    }

    @Override
    public Map<OrderStatus, Long> outcomes(KoreanDay first, KoreanDay last) {
        return unitOfWork.read(tables -> tables.orders.values().stream()
                .filter(order -> !order.purchase().placedAt().isBefore(first.start())
                        && order.purchase().placedAt().isBefore(last.end()))
                .map(Order::status)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}
