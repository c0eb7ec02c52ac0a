package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentStore;
import java.time.Clock;
import java.time.Duration;

/**
 * Deletes events whose work ended long ago. What they led to stays: the moves of their orders name the cause. An event that
 * waits for a person stays as well.
 */
public final class ForgetOldEvents {
    /** A dispute about a card payment may come up after two months; Toss itself resends an event for four days. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final PaymentStore store;
    private final Clock clock;

    public ForgetOldEvents(PaymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How much to do in one transaction.
     *
     * @param limit how many events at most, 1 or more
     */
    public record Command(int limit) {}

    /** Deletes the oldest, and returns how many. */
    public int handle(Command command) {
        return store.unitOfWork()
                .inTransaction(() -> store.webhooks().forget(clock.instant().minus(KEPT), command.limit()));
    }
}
