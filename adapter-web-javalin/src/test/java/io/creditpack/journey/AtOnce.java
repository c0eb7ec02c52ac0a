package io.creditpack.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does the same thing in many threads, all of which begin together. */
final class AtOnce {
    private AtOnce() {}

    /** Returns what each thread returned; each is told its number, from 0. */
    static <T> List<T> call(int threads, IntFunction<T> work) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            var start = new CyclicBarrier(threads);
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(executor.submit(() -> {
                    start.await();
                    return work.apply(number);
                }));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("one of the threads failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            executor.shutdownNow();
        }
    }
}
