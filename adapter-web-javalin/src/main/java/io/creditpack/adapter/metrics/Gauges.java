package io.creditpack.adapter.metrics;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.StorageException;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What is measured when somebody asks: the backlog and the connection pool. */
public final class Gauges {
    /** However often somebody asks, the database is asked so seldom. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Backlog backlog;
    private final Supplier<Pool> pool;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private Optional<Backlog.Waiting> waiting = Optional.empty();

    public Gauges(Backlog backlog, Supplier<Pool> pool, Clock clock) {
        this.backlog = backlog;
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

    void registerIn(PrometheusRegistry registry) {
        add(
                registry,
                "payments_confirming_age_seconds",
                "Age of the confirmation that is open longest.",
                waiting -> age(waiting.confirmingSince()));
        add(registry, "payments_orders_under_review", "Orders a person must look at.", Backlog.Waiting::underReview);
        add(
                registry,
                "payments_webhook_lag_seconds",
                "Age of the oldest event of Toss not worked off.",
                waiting -> age(waiting.eventSince()));
        add(registry, "payments_webhooks_parked", "Events of Toss that failed too often.", Backlog.Waiting::parked);
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

    private void add(PrometheusRegistry registry, String name, String help, ToDoubleFunction<Backlog.Waiting> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> waiting().ifPresent(now -> callback.call(value.applyAsDouble(now))))
                .register(registry);
    }

    /** Returns the backlog, or nothing while the database is down: a gap in the graph is the truth then. */
    private synchronized Optional<Backlog.Waiting> waiting() {
        Instant now = clock.instant();
        if (now.isBefore(countedAt) || now.isAfter(countedAt.plus(FRESH))) {
            waiting = count();
            countedAt = now;
        }
        return waiting;
    }

    private Optional<Backlog.Waiting> count() {
        try {
            return Optional.of(backlog.count());
        } catch (StorageException down) {
            return Optional.empty();
        }
    }

    private double age(Optional<Instant> since) {
        return since.map(begin -> Duration.between(begin, clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
    }
}
