package io.creditpack.application.usecase;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.EventOutbox.Delivery;
import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.EventSubscriber.Receipt;
import io.creditpack.application.port.UnitOfWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers the events of the outbox: each once or more often, those of an account one after the other. It may run on
 * several nodes, and several times on one.
 */
public final class DeliverEvents {
    /** Longer than one delivery can take; a node that dies loses its event to the others after that. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** How many events of one account are delivered in one go, so that a busy account does not keep the others waiting. */
    private static final int MOST_OF_ONE_ACCOUNT = 100;

    /**
     * When a delivery is tried again: soon at first, and for some three days altogether.
     *
     * @see <a href="https://github.com/standard-webhooks/standard-webhooks">Standard Webhooks, retries (read 2026-11)</a>
     */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private final EventOutbox outbox;
    private final EventSubscriber subscriber;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public DeliverEvents(EventOutbox outbox, EventSubscriber subscriber, UnitOfWork unitOfWork, Clock clock) {
        this.outbox = outbox;
        this.subscriber = subscriber;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * How much to do at once.
     *
     * @param limit how many accounts at most, 1 or more
     */
    public record Command(int limit) {}

    /** Delivers what is due, and returns of how many accounts. */
    public int handle(Command command) {
        int accounts = 0;
        Optional<Delivery> due = lease();
        while (due.isPresent()) {
            deliverAll(due.get());
            accounts++;
            due = accounts < command.limit() ? lease() : Optional.empty();
        }
        return accounts;
    }

    private Optional<Delivery> lease() {
        return unitOfWork.inTransaction(() -> outbox.lease(clock.instant(), LEASE));
    }

    private void deliverAll(Delivery first) {
        Optional<Delivery> next = Optional.of(first);
        for (int events = 1; next.isPresent(); events++) {
            next = deliver(next.get(), events < MOST_OF_ONE_ACCOUNT);
        }
    }

    /** Delivers one event and returns the next of its account, if it is the turn of that. */
    private Optional<Delivery> deliver(Delivery delivery, boolean goOn) {
        Receipt receipt = subscriber.deliver(delivery.event());
        Instant now = clock.instant();
        return unitOfWork.inTransaction(() -> switch (receipt) {
            case TAKEN -> delivered(delivery, now, goOn);
            case NOT_TAKEN -> later(delivery, now);
            case REFUSED -> park(delivery);
        });
    }

    private Optional<Delivery> delivered(Delivery delivery, Instant now, boolean goOn) {
        outbox.delivered(delivery.event().id());
        return goOn ? outbox.lease(delivery.event().account(), now, LEASE) : Optional.empty();
    }

    private Optional<Delivery> later(Delivery delivery, Instant now) {
        if (delivery.tries() >= WAITS.size()) {
            return park(delivery);
        }
        Duration wait = WAITS.get(delivery.tries());
        outbox.retry(delivery.event().id(), now.plus(wait).plus(spread(delivery, wait)));
        return Optional.empty();
    }

    private Optional<Delivery> park(Delivery delivery) {
        outbox.park(delivery.event().id());
        return Optional.empty();
    }

    /** Up to a tenth that differs by event, so that those of one outage do not come back in one wave. */
    private static Duration spread(Delivery delivery, Duration wait) {
        return wait.multipliedBy(Math.floorMod(delivery.event().id().hashCode(), 100))
                .dividedBy(1_000);
    }
}
