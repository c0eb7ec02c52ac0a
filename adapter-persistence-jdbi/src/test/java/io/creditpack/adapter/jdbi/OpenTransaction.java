package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.UnitOfWork;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A transaction of another thread that stays open, with all its locks, while a test does something else. */
final class OpenTransaction {
    private static final long MOST_SECONDS = 30;

    private OpenTransaction() {}

    /** Does {@code work} in another thread's transaction, runs {@code meanwhile} in this one, then lets the other commit. */
    static void of(UnitOfWork unitOfWork, Runnable work, Runnable meanwhile) {
        var worked = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var transaction = new FutureTask<>(() -> unitOfWork.<Boolean>inTransaction(() -> {
            work.run();
            worked.countDown();
            return await(mayEnd);
        }));
        new Thread(transaction).start();
        try {
            await(worked);
            meanwhile.run();
        } finally {
            mayEnd.countDown();
        }
        try {
            transaction.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("the open transaction did not commit", failure);
        }
    }

    static boolean await(CountDownLatch latch) {
        try {
            if (!latch.await(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
