package io.creditpack.application.port;

import java.time.Instant;
import java.util.Optional;

/** What waits to be settled, or for a person: what operators watch. Asking changes nothing and stays cheap. */
public interface Backlog {
    /**
     * Returns what waits now.
     *
     * @throws StorageException if the database cannot be used
     */
    Waiting count();

    /**
     * What waits.
     *
     * @param confirmingSince when the confirmation began that is open longest, of those on the queue of unsettled orders
     * @param underReview orders that a person must look at
     * @param eventSince when the event of Toss came that waits longest to be worked off; empty if none does
     * @param parked events of Toss that failed too often
     */
    record Waiting(Optional<Instant> confirmingSince, long underReview, Optional<Instant> eventSince, long parked) {}
}
