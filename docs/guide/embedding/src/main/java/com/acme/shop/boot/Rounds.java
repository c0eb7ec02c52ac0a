package com.acme.shop.boot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Work that is done again and again, also after it failed, until it is closed. */
final class Rounds implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> rounds;

    Rounds(Duration pause, Runnable work) {
        rounds = thread.scheduleWithFixedDelay(() -> attempt(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            System.err.println("The next round tries again: " + failed);
        }
    }

    /** Lets a round that has begun end. */
    @Override
    public void close() {
        rounds.cancel(false);
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
