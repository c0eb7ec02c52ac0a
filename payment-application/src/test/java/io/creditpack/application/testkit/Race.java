package io.creditpack.application.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several threads that start their work at the same moment. */
final class Race {
    private static final long MOST_SECONDS = 60;

    private Race() {}

    /**
     * Runs {@code work} once per racer, with the racer's number from 0, and returns what each came to.
     *
     * @throws AssertionError if a racer throws or does not come in within a minute
     */
    static <T> List<T> of(int racers, IntFunction<T> work) {
        var start = new CyclicBarrier(racers);
        var threads = Executors.newFixedThreadPool(racers);
        try {
            var running = new ArrayList<Callable<T>>();
            for (int racer = 0; racer < racers; racer++) {
                int number = racer;
                running.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            var results = new ArrayList<T>();
            for (Future<T> racer : threads.invokeAll(running, MOST_SECONDS, TimeUnit.SECONDS)) {
                results.add(racer.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new AssertionError("a racer failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
