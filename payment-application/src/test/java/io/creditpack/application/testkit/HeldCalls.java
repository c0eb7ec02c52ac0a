package io.creditpack.application.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Calls that wait at one point until the test lets them go on. */
public final class HeldCalls implements AutoCloseable {
    /** Far more than a call needs to arrive; only a broken test waits so long. */
    private static final long PATIENCE_SECONDS = 60;

    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch released = new CountDownLatch(1);

    HeldCalls() {}

    /** Returns a point that lets every call pass. */
    static HeldCalls none() {
        HeldCalls open = new HeldCalls();
        open.release();
        return open;
    }

    /** Waits until one more call has arrived here. */
    public void awaitArrival() {
        try {
            if (!arrived.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no call arrived within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Lets all calls go on, those that wait and those to come. */
    public void release() {
        released.countDown();
    }

    void pass() {
        arrived.release();
        try {
            if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a call was held for " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static AssertionError interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted while waiting", cause);
    }

    @Override
    public void close() {
        release();
    }
}
