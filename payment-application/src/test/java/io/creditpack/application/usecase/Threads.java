package io.creditpack.application.usecase;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Work on threads of its own, as many as there is work. */
final class Threads {
    private static final Executor EACH_ITS_OWN = task -> {
        var thread = new Thread(task, "test");
        thread.setDaemon(true);
        thread.start();
    };

    private Threads() {}

    static <T> CompletableFuture<T> run(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, EACH_ITS_OWN);
    }

    /** Starts everything at the same moment and returns all results. */
    static <T> List<T> runAll(List<Supplier<T>> works) {
        var start = new CountDownLatch(works.size());
        List<CompletableFuture<T>> running = works.stream()
                .map(work -> run(() -> {
                    start.countDown();
                    awaitAll(start);
                    return work.get();
                }))
                .toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static void awaitAll(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
