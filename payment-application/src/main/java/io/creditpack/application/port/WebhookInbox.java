package io.creditpack.application.port;

import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Toss's events, stored before they are acknowledged and worked off afterwards, by all nodes together.
 *
 * <p>The work comes in turns: all waiting events of one order at once, and no second turn of that order before a pause is
 * over. Every write but {@link #count} belongs into a {@link UnitOfWork}.
 */
public interface WebhookInbox {
    /** Stores an event for its order's next turn. One that repeats a waiting event only counts as its repetition. */
    void store(WebhookEvent event);

    /** Stores an event nothing is done about. One that repeats an ignored event only counts as its repetition. */
    void ignore(WebhookEvent event, Ignored why);

    /** Counts an event nothing is done about. The number is a statistic: a node that is killed may lose its last ones. */
    void count(Ignored why);

    /** Returns how many events of each kind nothing was done about; what never happened is left out. */
    Map<Ignored, Long> ignored();

    /**
     * Takes the turns that are due, longest due first; nobody else gets them until their lease is over.
     *
     * @param limit 1 or more
     */
    List<Turn> lease(Instant now, Terms terms, int limit);

    /** Ends the work on an event; nothing happens if it has ended. */
    void finish(String eventId, Ending ending, Instant now);

    /** Counts a try of an event and why it failed; nothing happens if the work on it has ended. */
    void failed(String eventId, String why);

    /**
     * Ends a turn. Events that still wait get another one at {@code
     * notBefore}, or when the pause is over if that is later.
     */
    void endTurn(OrderId order, Instant notBefore);

    /** Lets an event wait again, as if it came now; nothing happens if it waits already. */
    void replay(String eventId, Instant now);

    /** Returns an event and what became of it; empty once it is forgotten. */
    Optional<Item> find(String eventId);

    /**
     * Deletes events that came before {@code when} and are done or ignored, oldest first.
     *
     * @param limit 1 or more
     * @return how many were deleted
     */
    int forget(Instant when, int limit);

    /** Returns every event of an order, oldest first. */
    List<Item> findByOrder(OrderId order);

    /**
     * Returns events in one state, newest first.
     *
     * @param outcome how the work on them ended; empty for those that wait
     * @param before the id where the page begins: only events before it; empty for the newest
     * @param limit 1 or more
     */
    List<Item> page(Optional<Outcome> outcome, Optional<String> before, int limit);

    /**
     * How turns are given.
     *
     * @param lease how long one may take
     * @param pause how long an order has no other turn after one begins
     */
    record Terms(Duration lease, Duration pause) {}

    /**
     * An order's turn.
     *
     * @param order which
     * @param events those that wait, the least tried first and then the oldest
     */
    record Turn(OrderId order, List<WebhookEvent> events) {
        public Turn {
            events = List.copyOf(events);
        }
    }

    /**
     * How the work on an event ended.
     *
     * @param outcome how
     * @param why it was not done, in a word or two; empty if it was
     */
    record Ending(Outcome outcome, Optional<String> why) {
        /** What the event asked for was done. */
        public static final Ending DONE = new Ending(Outcome.DONE, Optional.empty());

        /** Nothing was done, and nothing will be. */
        public static Ending ignored(Ignored why) {
            return new Ending(Outcome.IGNORED, Optional.of(why.name()));
        }

        /** It failed too often: a person must look. */
        public static Ending parked(String why) {
            return new Ending(Outcome.PARKED, Optional.of(why));
        }
    }

    /**
     * An event and what became of it.
     *
     * @param event what came
     * @param outcome how the work on it ended; empty while it waits
     * @param why it was ignored or parked, or why the last try failed
     * @param repeats how often it came again
     */
    record Item(WebhookEvent event, Optional<Outcome> outcome, Optional<String> why, int repeats) {}
}
