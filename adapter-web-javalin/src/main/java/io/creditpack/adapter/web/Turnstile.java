package io.creditpack.adapter.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets so many in at once, and the next few wait for a moment.
 *
 * <p>How long they have waited decides, not how busy the machine is: a queue in which now and then all have been served
 * is a burst, and everybody in it may wait. A queue that has stood for a while only grows, so nobody waits long in it
 * any more. Whoever came last is let in first: the first have mostly given up, and the last are served as fast as on a
 * quiet day.
 *
 * <p>Some may wait longer, unless all who were let in came out with nothing: then waiting is of no use.
 *
 * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">Maurer, Fail at scale (read 2026-11)</a>
 */
final class Turnstile {
    /** Longer than anybody inside waits for a connection, so that a database that hangs lets somebody down within it. */
    static final Duration LET_DOWN_OF_LATE = Duration.ofSeconds(5);

    static final Duration PATIENCE_IN_A_RUSH = Duration.ofMillis(50);

    private final int places;
    private final int mostWaiting;
    private final Patience patience;
    private final LongSupplier nanos;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int taken;
    private boolean allServed = true;
    private long standsSince;
    private long servedAt;
    private long letDownAt;

    /**
     * Opens with every place free.
     *
     * @param places how many may be inside
     * @param mostWaiting how many may wait outside
     * @param patience for how long they may
     * @param nanos a time that never goes back, in nanoseconds
     */
    Turnstile(int places, int mostWaiting, Patience patience, LongSupplier nanos) {
        this.places = places;
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.nanos = nanos;
        this.servedAt = nanos.getAsLong();
        this.letDownAt = servedAt - LET_DOWN_OF_LATE.toNanos();
    }

    /**
     * For how long a queue may stand, and somebody wait in it.
     *
     * @param burst if for so long nobody was served, and somebody inside was let down
     * @param whileServed otherwise, {@code burst} or more
     */
    record Patience(Duration burst, Duration whileServed) {
        static Patience of(Duration burst) {
            return new Patience(burst, burst);
        }
    }

    /** Who could not go in at once, and hears one of the two later. */
    interface Visitor {
        void letIn();

        void turnAway();
    }

    private record Waiting(Visitor visitor, long since) {}

    /** Returns whether {@code visitor} is inside now; if not, it waits and is told. */
    boolean enter(Visitor visitor) {
        synchronized (this) {
            if (taken < places) {
                taken++;
                return true;
            }
            long now = nanos.getAsLong();
            if (allServed) {
                standsSince = now;
                allServed = false;
            }
            queue.addLast(new Waiting(visitor, now));
        }
        turnAwayWhoWaitedTooLong();
        return false;
    }

    synchronized int waiting() {
        return queue.size();
    }

    /** Notes that somebody inside got what it came for. */
    synchronized void served() {
        servedAt = nanos.getAsLong();
    }

    /** Notes that somebody inside did not get it, through no fault of its own. */
    synchronized void letDown() {
        letDownAt = nanos.getAsLong();
    }

    /** Frees a place. */
    void leave() {
        turnAwayWhoWaitedTooLong();
        next().ifPresent(Visitor::letIn);
    }

    private synchronized Optional<Visitor> next() {
        taken--;
        if (taken >= places) {
            return Optional.empty();
        }
        if (queue.isEmpty()) {
            allServed = true;
            return Optional.empty();
        }
        taken++;
        return Optional.of(queue.removeLast().visitor());
    }

    /** Takes a place even if none is free: whoever was inside before is never turned away. */
    synchronized void comeBack() {
        taken++;
    }

    /** Tells those whose time is over; to be called now and then, for nobody may leave for long. */
    void turnAwayWhoWaitedTooLong() {
        overdue().forEach(Visitor::turnAway);
    }

    private synchronized List<Visitor> overdue() {
        if (queue.isEmpty()) {
            return List.of();
        }
        long now = nanos.getAsLong();
        boolean isInVain = letDownAt - servedAt >= 0
                && now - letDownAt < LET_DOWN_OF_LATE.toNanos()
                && now - servedAt > patience.burst().toNanos();
        Duration longest = isInVain ? patience.burst() : patience.whileServed();
        Duration bearable = now - standsSince > longest.toNanos() ? PATIENCE_IN_A_RUSH : longest;
        var overdue = new ArrayList<Visitor>();
        while (queue.size() > mostWaiting
                || (!queue.isEmpty() && now - queue.getFirst().since() > bearable.toNanos())) {
            overdue.add(queue.removeFirst().visitor());
        }
        return overdue;
    }
}
