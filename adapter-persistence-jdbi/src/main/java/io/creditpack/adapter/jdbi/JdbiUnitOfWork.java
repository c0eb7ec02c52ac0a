package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.StorageException;
import io.creditpack.application.port.UnitOfWork;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Transactions of one database, each bound to the thread that runs it. */
final class JdbiUnitOfWork implements UnitOfWork {
    private static final int MOST_RERUNS = 3;
    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final Jdbi jdbi;
    private final Transactions transactions;

    /** Not static: a program may hold two databases, and both live as long as the program. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Optional<Transaction>> current = ThreadLocal.withInitial(Optional::empty);

    JdbiUnitOfWork(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return current.get().isPresent() ? work.get() : rerunning(() -> once(work));
    }

    private static <T> T rerunning(Supplier<T> work) {
        for (int run = 1; ; run++) {
            try {
                return translating(work);
            } catch (GivenUpException overtaken) {
                if (run > MOST_RERUNS) {
                    throw new StorageException("the database gave up on a transaction again and again", overtaken);
                }
                pause(run);
            }
        }
    }

    private <T> T once(Supplier<T> work) {
        return transactions.run(handle -> {
            var transaction = new Transaction(handle);
            current.set(Optional.of(transaction));
            try {
                T result = work.get();
                transaction.requireNoRefusal();
                return result;
            } finally {
                current.remove();
            }
        });
    }

    /** A different time for each of those that collided, so that they do not collide again. */
    private static void pause(int run) {
        long millis = ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * run);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** Reads inside the thread's transaction, or in none. */
    <T> T read(Function<Handle, T> query) {
        return current.get()
                .map(transaction -> transaction.run(query))
                .orElseGet(() -> rerunning(() -> jdbi.withHandle(query::apply)));
    }

    /** Writes inside the thread's transaction, which must be open. */
    void write(Consumer<Handle> change) {
        writeAndReturn(handle -> {
            change.accept(handle);
            return true;
        });
    }

    <T> T writeAndReturn(Function<Handle, T> change) {
        return current.get()
                .orElseThrow(() -> new IllegalStateException("a write needs a transaction"))
                .run(change);
    }

    /** Returns what the thread's transaction has read of orders; nothing is kept outside of one. */
    LoadedOrders loadedOrders() {
        return current.get().map(transaction -> transaction.loadedOrders).orElseGet(LoadedOrders::new);
    }

    private static <T> T translating(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failure) {
            throw SqlFailures.translated(failure);
        }
    }

    /** An open transaction. After a refused statement PostgreSQL answers none, so neither does it commit on H2. */
    private static final class Transaction {
        private final Handle handle;
        private final LoadedOrders loadedOrders = new LoadedOrders();
        private Optional<RuntimeException> refusal = Optional.empty();

        private Transaction(Handle handle) {
            this.handle = handle;
        }

        private <T> T run(Function<Handle, T> statement) {
            try {
                return translating(() -> statement.apply(handle));
            } catch (RuntimeException refused) {
                refusal = Optional.of(refused);
                throw refused;
            }
        }

        private void requireNoRefusal() {
            refusal.ifPresent(cause -> {
                throw new IllegalStateException("a transaction with a refused statement cannot be committed", cause);
            });
        }
    }
}
