package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.StorageException;
import io.creditpack.application.port.UnitOfWork;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Transactions over {@link InMemoryTables}, one after the other; readers outside see what was committed. */
public final class InMemoryUnitOfWork implements UnitOfWork {
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final AtomicInteger commitsToRefuse = new AtomicInteger();
    private volatile InMemoryTables committed = new InMemoryTables();
    private InMemoryTables uncommitted = committed;
    private Optional<RuntimeException> refusal = Optional.empty();

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (isOpen()) {
            return work.get();
        }
        oneAtATime.lock();
        try {
            uncommitted = committed.copy();
            refusal = Optional.empty();
            T result = work.get();
            commit();
            return result;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Returns whether the calling thread is inside a transaction: what a gateway must never be asked in. */
    public boolean isOpen() {
        return oneAtATime.isHeldByCurrentThread();
    }

    /** Makes the next {@code times} transactions fail when they commit, as with a database that goes away. */
    public void refuseCommits(int times) {
        commitsToRefuse.set(times);
    }

    private void commit() {
        refusal.ifPresent(cause -> {
            throw new IllegalStateException("a transaction with a refused write cannot be committed", cause);
        });
        if (commitsToRefuse.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StorageException("the commit was refused", new IOException("as the test wanted it"));
        }
        committed = uncommitted;
    }

    <T> T read(Function<InMemoryTables, T> query) {
        return query.apply(isOpen() ? uncommitted : committed);
    }

    <T> T write(Function<InMemoryTables, T> change) {
        if (!isOpen()) {
            throw new IllegalStateException("a write needs a transaction");
        }
        try {
            return change.apply(uncommitted);
        } catch (RuntimeException cause) {
            refusal = Optional.of(cause);
            throw cause;
        }
    }
}
