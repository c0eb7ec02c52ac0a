package io.creditpack.boot;

import io.creditpack.application.port.StorageException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens without a request: each piece of work again and again, whatever goes wrong in between. */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration SETTLED = Duration.ofSeconds(3);

    /** What is under way at a stop is asked of Toss again after the next start; waiting longer saves nothing. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final ScheduledExecutorService scheduler;

    /** Starts idle threads, enough for {@code works}. */
    Workers(int works) {
        var threads = new ScheduledThreadPoolExecutor(works, daemons());
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler = threads;
    }

    private static ThreadFactory daemons() {
        return work -> {
            var thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs {@code batch} every second, and again at once while there is more.
     *
     * @param limit how much one batch does at most
     * @param batch returns how much it did
     */
    void repeat(String what, int limit, IntSupplier batch) {
        everySecond(what, () -> drain(what, limit, batch));
    }

    /** Runs {@code start} in {@link #SETTLED}, so that nobody who waits for a first answer waits for it, until it succeeds. */
    void startLater(String what, Runnable start) {
        var unused = scheduler.schedule(() -> begin(what, start), SETTLED.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void begin(String what, Runnable start) {
        try {
            start.run();
        } catch (RuntimeException down) {
            LOG.warn("{}: {}; trying again", what, down.getMessage());
            startLater(what, start);
        } catch (Error fault) {
            notOfThisWork(fault);
        }
    }

    /**
     * Runs {@code pass} every second, however much is left: so it never does more than that a second. The first waits as
     * long, for at a start a customer may be waiting for the same cores.
     */
    void everySecond(String what, Runnable pass) {
        var unused = scheduler.scheduleWithFixedDelay(
                () -> run(what, pass), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void drain(String what, int limit, IntSupplier batch) {
        while (batch.getAsInt() == limit && !scheduler.isShutdown()) {
            LOG.info("{}: more than {} were due", what, limit);
        }
    }

    private void run(String what, Runnable pass) {
        try {
            pass.run();
        } catch (StorageException down) {
            LOG.warn("{}: {}; trying again", what, down.getMessage());
        } catch (RuntimeException fault) {
            // A scheduler silently drops what throws, and nothing would ever be settled again.
            LOG.error("{} failed; trying again", what, fault);
        } catch (Error fault) {
            notOfThisWork(fault);
        }
    }

    /** A scheduler keeps to itself what throws, and an error is for whoever looks after the whole process. */
    private static void notOfThisWork(Error fault) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }

    /** Begins nothing any more, nor what was to start later. */
    void stop() {
        scheduler.shutdown();
    }

    @Override
    public void close() {
        stop();
        try {
            if (!scheduler.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                scheduler.shutdownNow();
            }
        } catch (InterruptedException e) {
            scheduler.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
