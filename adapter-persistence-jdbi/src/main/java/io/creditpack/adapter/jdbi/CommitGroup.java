package io.creditpack.adapter.jdbi;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Units of work that one transaction commits. It is used by one thread after the other; all may ask how it ended. */
final class CommitGroup {
    private final Handle handle;
    private int size;
    private Optional<Throwable> failure = Optional.empty();
    private volatile boolean ended;

    private CommitGroup(Handle handle) {
        this.handle = handle;
    }

    static CommitGroup begin(Jdbi jdbi) {
        var group = new CommitGroup(jdbi.open());
        group.orBreak(group.handle::begin);
        return group;
    }

    /** Does the work, or nothing if it fails, and returns what came of it; it counts once the group has ended. */
    <T> Supplier<T> add(Function<Handle, T> work) {
        String savepoint = "unit_" + size++;
        orBreak(() -> handle.savepoint(savepoint));
        if (isBroken()) {
            return () -> {
                throw new IllegalStateException("nothing is done in a broken group");
            };
        }
        return done(work, savepoint);
    }

    private <T> Supplier<T> done(Function<Handle, T> work, String savepoint) {
        try {
            T result = work.apply(handle);
            return () -> result;
        } catch (Throwable failed) {
            orBreak(() -> handle.rollbackToSavepoint(savepoint));
            return () -> {
                throw unchecked(failed);
            };
        }
    }

    int size() {
        return size;
    }

    /** Returns whether it can no longer be committed. */
    boolean isBroken() {
        return failure.isPresent();
    }

    /** Commits, or undoes everything if it is broken. */
    void end() {
        orBreak(isBroken() ? handle::rollback : handle::commit);
        orBreak(handle::close);
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    /** Throws what kept the ended group from being committed; whether it was is not known then. */
    void requireCommitted() {
        if (failure.isPresent()) {
            throw unchecked(failure.get());
        }
    }

    private void orBreak(Runnable step) {
        try {
            step.run();
        } catch (Throwable failed) {
            // The first failure is the reason of all others.
            failure = failure.or(() -> Optional.of(failed));
        }
    }

    /** Returns what to throw for it: a library may throw a checked exception where none is declared. */
    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException already ? already : new UndeclaredThrowableException(failure);
    }
}
