package io.creditpack.application.usecase;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets equal requests that arrive together share one answer.
 *
 * <p>A courtesy to the buyer who clicks twice, within one process: what keeps the money right is the claim in the
 * database.
 */
final class SingleFlight<K, V> {
    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

    V run(K request, Supplier<V> work) {
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> first = running.putIfAbsent(request, mine);
        if (first != null) {
            return await(first);
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
