package io.creditpack.adapter.metrics;

import io.creditpack.domain.order.OrderMove;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Everything that is counted. Its names are what dashboards and alerts rely on; {@code docs/operations/metrics.md} explains
 * each. A label has few values, and never an id.
 *
 * @see <a href="https://prometheus.io/docs/practices/naming/">Names of metrics in Prometheus</a>
 */
public final class Metrics {
    /** From a page out of memory to the longest wait for Toss, in seconds. */
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60};

    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final LongSupplier nanoTime;
    private final Counter moves;
    private final Histogram tossCalls;
    private final Histogram requests;
    private final Counter refused;

    /**
     * Begins at zero.
     *
     * @param nanoTime a clock that never jumps, in nanoseconds
     */
    public Metrics(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.moves = Counter.builder()
                .name("payments_order_moves_total")
                .help("Steps in the life of orders; PAYMENT_DONE grants credits, CANCELED_… takes them back.")
                .labelNames("event", "cause")
                .register(registry);
        this.tossCalls = histogram("payments_toss_call_seconds", "Calls to Toss, by what came of them.")
                .labelNames("operation", "result")
                .register(registry);
        this.requests = histogram("payments_http_request_seconds", "Answered requests.")
                .labelNames("route", "status")
                .register(registry);
        this.refused = Counter.builder()
                .name("payments_requests_refused_total")
                .help("Requests that got no place: too many were under way.")
                .labelNames("line")
                .register(registry);
    }

    private static Histogram.Builder histogram(String name, String help) {
        return Histogram.builder().name(name).help(help).classicOnly().classicUpperBounds(SECONDS);
    }

    /** Adds what is read at each scrape. */
    public void watch(Gauges gauges) {
        gauges.registerIn(registry);
    }

    /** Adds how many requests wait in each line, read at each scrape. */
    public void watchLines(Supplier<Map<String, Integer>> waiting) {
        GaugeWithCallback.builder()
                .name("payments_requests_waiting")
                .help("Requests that wait for a place.")
                .labelNames("line")
                .callback(callback -> waiting.get().forEach((line, requests) -> callback.call(requests, line)))
                .register(registry);
    }

    /** Counts a step that is stored. */
    void moved(OrderMove move) {
        moves.labelValues(move.event().name(), move.trigger().cause().name()).inc();
    }

    /** Makes a call to Toss and notes how long it took and what came of it. */
    <T> T ofToss(String operation, Supplier<T> call, Function<T, String> result) {
        long begin = nanoTime.getAsLong();
        T answer = call.get();
        tossCalls.labelValues(operation, result.apply(answer)).observe((nanoTime.getAsLong() - begin) / NANOS);
        return answer;
    }

    /**
     * Notes an answered request.
     *
     * @param route the method and the pattern of the path, never the path itself
     */
    public void answered(String route, int status, Duration took) {
        requests.labelValues(route, Integer.toString(status)).observe(took.toNanos() / NANOS);
    }

    /** Counts a request that was turned away because too many were under way, by what it waited in line for. */
    public void refused(String line) {
        refused.labelValues(line).inc();
    }

    /** Returns all figures in Prometheus's text format. */
    public byte[] text() {
        var text = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }
}
