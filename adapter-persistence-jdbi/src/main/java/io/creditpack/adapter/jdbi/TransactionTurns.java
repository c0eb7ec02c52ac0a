package io.creditpack.adapter.jdbi;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one writer after the other write; those who wait have their turn in the order they came. */
final class TransactionTurns {
    private final Semaphore free = new Semaphore(1, true);
    private final Duration patience;

    /**
     * Lets the first begin.
     *
     * @param patience how long each of the others waits
     */
    TransactionTurns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns when the caller's turn has come, which it must {@link #end}.
     *
     * @throws SQLTransientConnectionException if it did not come in time, or the thread was interrupted
     */
    void begin() throws SQLTransientConnectionException {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new SQLTransientConnectionException("the transactions before this one took longer than " + patience);
    }

    /** Returns when the caller's turn has come, which it must {@link #end}. */
    void beginHoweverLate() {
        free.acquireUninterruptibly();
    }

    /** Returns whether somebody waits. */
    boolean areWanted() {
        return free.hasQueuedThreads();
    }

    /** Lets the next one begin. */
    void end() {
        free.release();
    }
}
