package io.creditpack.boot;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A part of a start that goes on beside the others, on another core. */
final class Beside<T> {
    private final CompletableFuture<T> result;

    private Beside(CompletableFuture<T> result) {
        this.result = result;
    }

    /** Begins {@code work} in a thread of its own. */
    static <T> Beside<T> begin(String name, Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work, begun -> run(name, begun)));
    }

    /** Runs {@code work} in a thread of its own, which nobody waits for. */
    static void run(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns what it returned, or throws what it threw, once it has ended. */
    T await() {
        try {
            return result.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
