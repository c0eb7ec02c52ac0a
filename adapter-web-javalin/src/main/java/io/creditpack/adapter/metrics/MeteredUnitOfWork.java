package io.creditpack.adapter.metrics;

import io.creditpack.application.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Transactions that tell when they are through: what was done in one that is rolled back must not be counted. */
final class MeteredUnitOfWork implements UnitOfWork {
    private final UnitOfWork unitOfWork;

    /** Not static: a program may hold two stores, and both live as long as the program. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Optional<List<Runnable>>> afterwards = ThreadLocal.withInitial(Optional::empty);

    MeteredUnitOfWork(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return afterwards.get().isPresent() ? unitOfWork.inTransaction(work) : inNewTransaction(work);
    }

    private <T> T inNewTransaction(Supplier<T> work) {
        var done = new ArrayList<Runnable>();
        afterwards.set(Optional.of(done));
        try {
            T result = unitOfWork.inTransaction(() -> {
                // A transaction the database gave up on is run again from its beginning.
                done.clear();
                return work.get();
            });
            done.forEach(Runnable::run);
            return result;
        } finally {
            afterwards.remove();
        }
    }

    /** Runs {@code action} once the transaction of this thread is through; never if it is not. */
    void afterwards(Runnable action) {
        afterwards.get().ifPresent(done -> done.add(action));
    }
}
