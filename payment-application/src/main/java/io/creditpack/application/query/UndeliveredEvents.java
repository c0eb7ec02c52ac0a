package io.creditpack.application.query;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.EventOutbox.Backlog;

/** Events of ours that nobody has taken yet. */
public final class UndeliveredEvents {
    private final EventOutbox outbox;

    public UndeliveredEvents(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** Returns how many wait, since when, and how many are parked. */
    public Backlog backlog() {
        return outbox.backlog();
    }
}
