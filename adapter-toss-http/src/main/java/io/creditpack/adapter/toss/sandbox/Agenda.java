package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen later, in the order it falls due on the sandbox's clock.
 *
 * <p>A background thread runs what falls due as time passes; {@link #runDue} runs it at once after the clock was moved.
 */
final class Agenda implements AutoCloseable {
    /** A clock handed in from outside can jump unseen, so nothing is awaited longer than this. */
    private static final long LONGEST_WAIT_MILLIS = 200;

    private final Clock clock;
    private final ReentrantLock queueLock = new ReentrantLock();
    private final Condition changed = queueLock.newCondition();
    private final ReentrantLock runLock = new ReentrantLock();
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparingLong(Entry::sequence));
    private final Thread thread;
    private long sequence;
    private boolean closed;

    private record Entry(Instant due, long sequence, Runnable action) {}

    Agenda(Clock clock) {
        this.clock = clock;
        this.thread = new Thread(this::runUntilClosed, "toss-sandbox-agenda");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Plans {@code action}; it must be quick and must not block. */
    void at(Instant due, Runnable action) {
        queueLock.lock();
        try {
            entries.add(new Entry(due, sequence++, action));
            changed.signal();
        } finally {
            queueLock.unlock();
        }
    }

    /** Runs everything that is due now, also what the actions themselves make due, and returns when it is done. */
    void runDue() {
        runLock.lock();
        try {
            for (Entry next = takeDue(); next != null; next = takeDue()) {
                next.action().run();
            }
        } finally {
            runLock.unlock();
        }
    }

    void clear() {
        queueLock.lock();
        try {
            entries.clear();
        } finally {
            queueLock.unlock();
        }
    }

    private @Nullable Entry takeDue() {
        queueLock.lock();
        try {
            Entry first = entries.peek();
            return first == null || first.due().isAfter(clock.instant()) ? null : entries.poll();
        } finally {
            queueLock.unlock();
        }
    }

    private void runUntilClosed() {
        try {
            while (awaitDue()) {
                runDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns false once closed. */
    private boolean awaitDue() throws InterruptedException {
        queueLock.lockInterruptibly();
        try {
            while (!closed) {
                Entry first = entries.peek();
                long wait = first == null ? LONGEST_WAIT_MILLIS : millisUntil(first.due());
                if (wait <= 0) {
                    return true;
                }
                changed.await(wait, TimeUnit.MILLISECONDS);
            }
            return false;
        } finally {
            queueLock.unlock();
        }
    }

    private long millisUntil(Instant due) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative() || left.isZero()) {
            return 0;
        }
        return left.compareTo(Duration.ofMillis(LONGEST_WAIT_MILLIS)) > 0 ? LONGEST_WAIT_MILLIS : left.toMillis() + 1;
    }

    @Override
    public void close() {
        queueLock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            queueLock.unlock();
        }
    }
}
