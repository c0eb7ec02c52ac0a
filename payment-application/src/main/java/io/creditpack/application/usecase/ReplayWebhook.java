package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookInbox.Item;
import java.time.Clock;
import java.util.Optional;

/** Lets an event that was parked be worked off as if it came now, because whatever stopped it is mended. */
public final class ReplayWebhook {
    private final PaymentStore store;
    private final Clock clock;

    public ReplayWebhook(PaymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Which event.
     *
     * @param eventId our id of it
     */
    public record Command(String eventId) {}

    /**
     * Lets the event wait for its order's next turn, with all its tries before it. One that waits already just goes on
     * waiting, and one that was done or ignored is asked about once more, which harms nothing.
     *
     * @return the event as it stands; empty if there is none
     */
    public Optional<Item> handle(Command command) {
        return store.unitOfWork().inTransaction(() -> {
            store.webhooks().replay(command.eventId(), clock.instant());
            return store.webhooks().find(command.eventId());
        });
    }
}
