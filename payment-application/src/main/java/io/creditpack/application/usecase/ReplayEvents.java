package io.creditpack.application.usecase;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.UnitOfWork;
import java.time.Clock;

/** Lets the events that were parked be delivered as if they had never been tried, because the listener is mended. */
public final class ReplayEvents {
    private final EventOutbox outbox;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ReplayEvents(EventOutbox outbox, UnitOfWork unitOfWork, Clock clock) {
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** All of them: who listens either takes events or does not. */
    public record Command() {}

    /** Makes every parked event due now, and returns how many there were; the same again finds none. */
    public int handle(Command command) {
        return unitOfWork.inTransaction(() -> outbox.replay(clock.instant()));
    }
}
