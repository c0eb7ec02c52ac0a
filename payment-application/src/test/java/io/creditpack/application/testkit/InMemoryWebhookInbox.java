package io.creditpack.application.testkit;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookInbox;
import io.creditpack.application.testkit.InMemoryTables.Received;
import io.creditpack.application.testkit.InMemoryTables.Turn;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Toss's events in memory. */
public final class InMemoryWebhookInbox implements WebhookInbox {
    private static final Comparator<Received> LONGEST_DUE_FIRST = Comparator.comparing(
                    (Received received) -> received.turn().dueAt())
            .thenComparing(received -> received.event().id());

    private final InMemoryUnitOfWork unitOfWork;

    InMemoryWebhookInbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void store(WebhookEvent event) {
        var turn = Turn.first(event.arrival().receivedAt(), event.arrival().tries());
        unitOfWork.write(
                tables -> tables.webhooks.putIfAbsent(event.id(), new Received(event, turn, Optional.empty())) == null);
    }

    @Override
    public List<WebhookEvent> lease(Instant now, Duration lease, int limit) {
        return unitOfWork.write(tables -> {
            List<Received> due = tables.webhooks.values().stream()
                    .filter(received ->
                            received.outcome().isEmpty() && received.turn().isDue(now))
                    .sorted(LONGEST_DUE_FIRST)
                    .limit(limit)
                    .toList();
            due.forEach(received -> tables.webhooks.put(
                    received.event().id(),
                    new Received(received.event(), received.turn().leased(now.plus(lease)), Optional.empty())));
            return due.stream().map(Received::event).toList();
        });
    }

    @Override
    public void finish(String eventId, WebhookEvent.Outcome outcome, Instant now) {
        unitOfWork.write(tables -> tables.webhooks.computeIfPresent(
                        eventId,
                        (id, received) -> new Received(received.event(), received.turn(), Optional.of(outcome)))
                != null);
    }

    @Override
    public void retry(String eventId, Instant when) {
        unitOfWork.write(tables -> tables.webhooks.computeIfPresent(
                        eventId,
                        (id, received) -> again(received, received.turn().next(when)))
                != null);
    }

    @Override
    public List<WebhookInbox.Item> findByOrder(OrderId order) {
        return unitOfWork.read(tables -> tables.webhooks.values().stream()
                .filter(received -> received.event().orderId().equals(order))
                .map(received -> new WebhookInbox.Item(received.event(), received.outcome()))
                .toList());
    }

    /** Returns how the work on an event ended; empty while it is under way and for an event that never came. */
    public Optional<WebhookEvent.Outcome> outcomeOf(String eventId) {
        return unitOfWork.read(
                tables -> Optional.ofNullable(tables.webhooks.get(eventId)).flatMap(Received::outcome));
    }

    private static Received again(Received received, Turn turn) {
        if (received.outcome().isPresent()) {
            return received;
        }
        WebhookEvent event = received.event();
        var arrival = new WebhookEvent.Arrival(event.arrival().receivedAt(), turn.tries());
        var counted = new WebhookEvent(event.id(), event.type(), event.orderId(), event.paymentKey(), arrival);
        return new Received(counted, turn, Optional.empty());
    }
}
