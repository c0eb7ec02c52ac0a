package io.creditpack.adapter.metrics;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.StorageException;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What is measured when somebody asks: what waits, and the connection pool. */
public final class Gauges {
    /** However often somebody asks, the database is asked so seldom. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Backlog backlog;
    private final EventOutbox outbox;
    private final Supplier<Pool> pool;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private Optional<Counted> counted = Optional.empty();

    public Gauges(Backlog backlog, EventOutbox outbox, Supplier<Pool> pool, Clock clock) {
        this.backlog = backlog;
        this.outbox = outbox;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * The connections to the database.
     *
     * @param active lent to somebody
     * @param idle open and free
     * @param waiting callers that wait for one
     * @param most how many there may be
     */
    public record Pool(int active, int idle, int waiting, int most) {}

    /** What the database was asked for at once. */
    private record Counted(Backlog.Waiting waiting, EventOutbox.Backlog outgoing) {}

    void registerIn(PrometheusRegistry registry) {
        add(
                registry,
                "payments_confirming_age_seconds",
                "Age of the confirmation that is open longest.",
                now -> age(now.waiting().confirmingSince()));
        add(
                registry,
                "payments_orders_under_review",
                "Orders a person must look at.",
                now -> now.waiting().underReview());
        add(
                registry,
                "payments_webhook_lag_seconds",
                "Age of the oldest event of Toss not worked off.",
                now -> age(now.waiting().eventSince()));
        add(
                registry,
                "payments_webhooks_parked",
                "Events of Toss that failed too often.",
                now -> now.waiting().parked());
        add(
                registry,
                "payments_outgoing_event_lag_seconds",
                "Age of the oldest event of ours that nobody has taken.",
                now -> age(now.outgoing().oldest()));
        add(
                registry,
                "payments_outgoing_events_parked",
                "Events of ours set aside.",
                now -> now.outgoing().parked());
        GaugeWithCallback.builder()
                .name("payments_pool_connections")
                .help("Connections to the database; `waiting` counts callers without one.")
                .labelNames("state")
                .callback(callback -> {
                    Pool now = pool.get();
                    callback.call(now.active(), "active");
                    callback.call(now.idle(), "idle");
                    callback.call(now.waiting(), "waiting");
                    callback.call(now.most(), "most");
                })
                .register(registry);
    }

    private void add(PrometheusRegistry registry, String name, String help, ToDoubleFunction<Counted> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> counted().ifPresent(now -> callback.call(value.applyAsDouble(now))))
                .register(registry);
    }

    /** Returns the backlog, or nothing while the database is down: a gap in the graph is the truth then. */
    private synchronized Optional<Counted> counted() {
        Instant now = clock.instant();
        if (now.isBefore(countedAt) || now.isAfter(countedAt.plus(FRESH))) {
            counted = count();
            countedAt = now;
        }
        return counted;
    }

    private Optional<Counted> count() {
        try {
            return Optional.of(new Counted(backlog.count(), outbox.backlog()));
        } catch (StorageException down) {
            return Optional.empty();
        }
    }

    private double age(Optional<Instant> since) {
        return since.map(begin -> Duration.between(begin, clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
    }
}
