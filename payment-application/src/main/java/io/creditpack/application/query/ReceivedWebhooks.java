package io.creditpack.application.query;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Toss's events and what became of them. */
public final class ReceivedWebhooks {
    private final PaymentStore store;

    public ReceivedWebhooks(PaymentStore store) {
        this.store = store;
    }

    /**
     * Returns events in one state, newest first.
     *
     * @param outcome how the work on them ended; empty for those that wait
     * @param before the {@code next} of the page before, or empty for the newest
     * @param limit 1 to 100
     */
    public Page<Item> page(Optional<Outcome> outcome, Optional<String> before, int limit) {
        List<Item> read =
                store.unitOfWork().inTransaction(() -> store.webhooks().page(outcome, before, limit + 1));
        return Page.of(read, limit, item -> item.event().id());
    }

    /** Returns an event; empty if there is none of this id. */
    public Optional<Item> find(String id) {
        return store.unitOfWork().inTransaction(() -> store.webhooks().find(id));
    }

    /** Returns how many events nothing was done about, by reason; what never happened is left out. */
    public Map<Ignored, Long> ignored() {
        return store.webhooks().ignored();
    }
}
