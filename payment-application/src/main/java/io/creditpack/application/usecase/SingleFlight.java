package io.creditpack.application.usecase;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets equal requests that arrive together share one answer. Only so many wait for it, for each keeps a thread meanwhile:
 * the others do the work themselves, and find out how far the first is.
 *
 * <p>A courtesy to the buyer who clicks twice, within one process: what keeps the money right is the claim in the
 * database.
 */
final class SingleFlight<K, V> {
    /** More than people click or pages retry, and few beside the threads that serve everybody else. */
    private static final int MOST_WAITING = 64;

    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
    private final Semaphore places = new Semaphore(MOST_WAITING);

    V run(K request, Supplier<V> work) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> first = running.putIfAbsent(request, mine);
        if (first != null) {
            return share(first, work);
        }
        try {
            mine.complete(work.get());
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            running.remove(request, mine);
        }
        return await(mine);
    }

    private V share(CompletableFuture<V> first, Supplier<V> work) {
        if (!places.tryAcquire()) {
            return work.get();
        }
        try {
            return await(first);
        } finally {
            places.release();
        }
    }

    private static <V> V await(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
