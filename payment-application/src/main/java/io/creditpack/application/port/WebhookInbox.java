package io.creditpack.application.port;

import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Toss's events, stored before they are acknowledged and worked off afterwards, by all nodes together. Every write belongs
 * into a {@link UnitOfWork}.
 */
public interface WebhookInbox {
    /** Stores an event; one with the same id is stored once. */
    void store(WebhookEvent event);

    /**
     * Takes events whose time has come, longest due first; nobody else gets them until {@code lease} is over.
     *
     * @param limit 1 or more
     */
    List<WebhookEvent> lease(Instant now, Duration lease, int limit);

    /** Ends the work on an event; it is never handed out again. */
    void finish(String eventId, WebhookEvent.Outcome outcome, Instant now);

    /** Puts an event back until {@code when} and counts the try; nothing happens if the work on it has ended. */
    void retry(String eventId, Instant when);

    /** Returns every event of an order, oldest first. */
    List<Item> findByOrder(OrderId order);

    /**
     * An event and what became of it.
     *
     * @param event what came
     * @param outcome how the work on it ended; empty while it is not
     */
    record Item(WebhookEvent event, Optional<WebhookEvent.Outcome> outcome) {}
}
