package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.testkit.memory.InMemoryTables.Received;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What waits in memory. */
final class InMemoryBacklog implements Backlog {
    private final InMemoryUnitOfWork unitOfWork;

    InMemoryBacklog(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Waiting count() {
        return unitOfWork.read(tables -> new Waiting(
                confirmingSince(tables),
                tables.orders.values().stream().filter(Order::isUnderReview).count(),
                eventSince(tables.webhooks.values()),
                tables.webhooks.values().stream()
                        .filter(event -> event.item().outcome().equals(Optional.of(Outcome.PARKED)))
                        .count()));
    }

    private static Optional<Instant> confirmingSince(InMemoryTables tables) {
        return tables.looks.keySet().stream()
                .map(tables.orders::get)
                .filter(order -> order.status() == OrderStatus.CONFIRMING)
                .flatMap(order -> order.openAttempt().stream())
                .map(Attempt::startedAt)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> eventSince(Collection<Received> events) {
        return events.stream()
                .filter(Received::waits)
                .map(event -> event.item().event().arrival().receivedAt())
                .min(Comparator.naturalOrder());
    }
}
