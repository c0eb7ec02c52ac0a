package io.creditpack.application.port;

import io.creditpack.domain.credit.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The events that are still to be delivered. They are stored in the transaction that makes them true, and leave when
 * somebody has taken them. Every write belongs into a {@link UnitOfWork}.
 *
 * <p>Whoever embeds the application may deliver them otherwise: {@link #add} is all that is called while business is done.
 */
public interface EventOutbox {
    /**
     * Stores an event behind all others of its account.
     *
     * @throws AlreadyTakenException if an event of the same id is still to be delivered; nothing is stored
     */
    void add(OutgoingEvent event);

    /**
     * Takes the oldest event that is due and has none of its account before it; nobody else gets an event of that account
     * until {@code lease} is over.
     */
    Optional<Delivery> lease(Instant now, Duration lease);

    /** Does what {@link #lease(Instant, Duration)} does with the events of one account. */
    Optional<Delivery> lease(AccountId account, Instant now, Duration lease);

    /** Removes a delivered event. */
    void delivered(String eventId);

    /** Puts an event back until {@code when} and counts the try; what follows it in its account waits with it. */
    void retry(String eventId, Instant when);

    /** Sets an event aside until somebody replays it; what follows it in its account no longer waits. */
    void park(String eventId);

    /** Makes every parked event due at {@code now}, as if it had never been tried, and returns how many there were. */
    int replay(Instant now);

    /** Returns how much is to be delivered. */
    Backlog backlog();

    /**
     * An event to deliver.
     *
     * @param event which
     * @param tries how often that failed
     */
    record Delivery(OutgoingEvent event, int tries) {}

    /**
     * How much is to be delivered.
     *
     * @param waiting how many events wait for their turn or their next try
     * @param parked how many were set aside
     * @param oldest when the oldest of those that wait happened
     */
    record Backlog(long waiting, long parked, Optional<Instant> oldest) {}
}
