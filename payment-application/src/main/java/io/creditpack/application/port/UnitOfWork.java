package io.creditpack.application.port;

import java.util.function.Supplier;

/** One transaction over all repositories. */
public interface UnitOfWork {
    /**
     * Runs {@code work}: all of its writes are stored together, or none is.
     *
     * <p>A transaction the database gives up on (serialization, deadlock) is run again, three times at most, so {@code
     * work} must do nothing but read, decide and write here. It must not ask Toss. Nested calls join the outer
     * transaction.
     *
     * @throws StorageException if the database cannot be used
     */
    <T> T inTransaction(Supplier<T> work);

    /** Runs {@code work} as {@link #inTransaction(Supplier)} does. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
