package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The figures of this process in Prometheus's format, and the timing of every request for them. */
public final class MetricsRoutes implements Routes {
    private static final String BEGIN = MetricsRoutes.class.getName();
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Observer observer;
    private final Supplier<byte[]> figures;
    private final LongSupplier nanoTime;

    /**
     * Wires the route.
     *
     * @param figures what is answered
     * @param nanoTime a clock that never jumps, in nanoseconds
     */
    public MetricsRoutes(Observer observer, Supplier<byte[]> figures, LongSupplier nanoTime) {
        this.observer = observer;
        this.figures = figures;
        this.nanoTime = nanoTime;
    }

    /** Hears of every answered request. */
    @FunctionalInterface
    public interface Observer {
        /**
         * Notes one.
         *
         * @param route the method and the pattern of the path
         */
        void answered(String route, int status, Duration took);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(BEGIN, nanoTime.getAsLong()));
        routes.after(this::note);
        routes.get("/metrics", ctx -> ctx.contentType(TEXT).result(figures.get()), Access.PUBLIC);
    }

    private void note(Context ctx) {
        long now = nanoTime.getAsLong();
        // What the gate refuses, such as a body too large, ends before it is clocked.
        long begin = Optional.ofNullable(ctx.<Long>attribute(BEGIN)).orElse(now);
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        // What no route answers has no pattern, and anybody may invent as many paths as they like.
        String route = endpoint == null ? "none" : endpoint.method + " " + endpoint.path;
        // How long somebody listens is not how long we take to answer.
        boolean stream =
                Objects.requireNonNullElse(ctx.res().getContentType(), "").startsWith(EventStream.TYPE);
        observer.answered(route, ctx.statusCode(), stream ? Duration.ZERO : Duration.ofNanos(now - begin));
    }
}
