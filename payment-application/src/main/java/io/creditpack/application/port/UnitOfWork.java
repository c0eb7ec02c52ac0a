package io.creditpack.application.port;

import java.util.function.Supplier;

/** One transaction over all repositories. */
public interface UnitOfWork {
    /**
     * Runs {@code work}: all of its writes are stored together, or none is.
     *
     * <p>A transaction the database gives up on (serialization, deadlock) is run again, three times at most, so {@code
     * work} must do nothing but read, decide and write here. It must not ask Toss. Nested calls join the outer
     * transaction. After a refused write nothing more can be stored: whoever wants to go on lets the exception end the
     * transaction and begins another.
     *
     * @throws StorageException if the database cannot be used
     * @throws IllegalStateException if {@code work} returns although a write was refused in it
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
