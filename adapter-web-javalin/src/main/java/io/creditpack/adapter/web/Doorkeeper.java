package io.creditpack.adapter.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that keep us waiting, however busily they send one byte after another, and those that are too many.
 *
 * <p>It costs nobody a thread: each connection has a time until when its request must be complete.
 */
final class Doorkeeper extends Handler.Wrapper {
    /** From the connection to the end of the first request's head. */
    static final Duration HEAD = Duration.ofSeconds(10);

    /** From the end of the head to the end of the body: 256 kB over a poor mobile network. */
    static final Duration BODY = Duration.ofSeconds(30);

    /** From one answer to the end of the next request's head; an idle connection is closed before. */
    static final Duration NEXT = Duration.ofSeconds(60);

    /** More than the workers of a few proxies; a process may mostly have as many files open. */
    static final int MOST_CONNECTIONS = 4_000;

    private static final long WORKED_ON = Long.MAX_VALUE;
    private static final long SWEEP_MILLIS = 500;

    private final LongSupplier nanos;
    private final long start;
    private final Map<Connection, Long> deadlines = new ConcurrentHashMap<>();

    /** Keeps the door by {@code nanos}, a time that never goes back. */
    Doorkeeper(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    private long in(Duration time) {
        return nanos.getAsLong() - start + time.toNanos();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        for (Connector connector : getServer().getConnectors()) {
            connector.addBean(new Arrivals());
        }
        sweepLater(getServer().getScheduler());
    }

    private void sweepLater(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    if (isRunning()) {
                        closeOverdue();
                        sweepLater(scheduler);
                    }
                },
                SWEEP_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private void closeOverdue() {
        long now = in(Duration.ZERO);
        deadlines.forEach((connection, deadline) -> {
            if (deadline < now) {
                connection.getEndPoint().close();
            }
        });
    }

    /** Hears who comes and goes. */
    private final class Arrivals implements Connection.Listener {
        @Override
        public void onOpened(Connection connection) {
            deadlines.put(connection, in(HEAD));
            if (deadlines.size() > MOST_CONNECTIONS) {
                closeWhoKeepsUsWaitingLongest();
            }
        }

        @Override
        public void onClosed(Connection connection) {
            deadlines.remove(connection);
        }
    }

    private void closeWhoKeepsUsWaitingLongest() {
        deadlines.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .filter(longest -> longest.getValue() != WORKED_ON)
                .ifPresent(longest -> {
                    deadlines.remove(longest.getKey());
                    longest.getKey().getEndPoint().close();
                });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        expect(request, in(BODY));
        Request.addCompletionListener(request, failure -> expect(request, in(NEXT)));
        return super.handle(request, response, callback);
    }

    /** Notes that {@code request} is complete: from now on we keep the other end waiting. */
    void letPass(Request request) {
        expect(request, WORKED_ON);
    }

    private void expect(Request request, long deadline) {
        deadlines.replace(request.getConnectionMetaData().getConnection(), deadline);
    }
}
