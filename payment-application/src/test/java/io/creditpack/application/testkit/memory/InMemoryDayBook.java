package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.DayBook;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Recorded;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days in memory. */
public final class InMemoryDayBook implements DayBook {
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryDayBook(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public List<OrderId> ordersOf(KoreanDay day) {
        return unitOfWork.read(tables -> tables.orders.values().stream()
                .filter(order -> moments(tables, order).anyMatch(day::contains))
                .map(Order::id)
                .toList());
    }

    private static Stream<Instant> moments(InMemoryTables tables, Order order) {
        Optional<Payment> payment = order.progress().payment();
        return Stream.of(
                        Stream.of(order.purchase().placedAt()),
                        payment.flatMap(known -> known.method().approvedAt()).stream(),
                        payment.stream()
                                .flatMap(known -> known.cancels().stream())
                                .map(Cancel::canceledAt),
                        entries(tables, order)
                                .filter(entry -> entry.type() == EntryType.GRANT || entry.type() == EntryType.REVERSAL)
                                .map(CreditEntry::createdAt))
                .flatMap(moments -> moments);
    }

    @Override
    public List<Recorded> find(Collection<OrderId> orders) {
        return unitOfWork.read(tables -> orders.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(tables.orders.get(id)).stream())
                .map(order -> new Recorded(
                        order, new OrderCredits(entries(tables, order).toList())))
                .toList());
    }

    private static Stream<CreditEntry> entries(InMemoryTables tables, Order order) {
        return tables.bookings.values().stream()
                .map(PostedEntry::entry)
                .filter(entry ->
                        entry.source().order().filter(order.id()::equals).isPresent());
    }
}
