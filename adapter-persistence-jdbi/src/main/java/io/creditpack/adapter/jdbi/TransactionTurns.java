package io.creditpack.adapter.jdbi;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many transactions run at the same time; the others
 * wait for their turn in the order they came, but not for ever.
 */
final class TransactionTurns {
    private final Semaphore free;
    private final Duration patience;

    /**
     * Lets all begin.
     *
     * @param atOnce how many may run at the same time, 1 or more
     * @param patience how long each of the others waits
     */
    TransactionTurns(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
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

    /** Lets the next one begin. */
    void end() {
        free.release();
    }
}
