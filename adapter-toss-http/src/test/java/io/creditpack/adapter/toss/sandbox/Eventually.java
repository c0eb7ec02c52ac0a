package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long STEP_MILLIS = 5;

    private Eventually() {}

    static void holds(BooleanSupplier condition) {
        CountDownLatch never = new CountDownLatch(1);
        try {
            for (long waited = 0; !condition.getAsBoolean(); waited += STEP_MILLIS) {
                if (waited > LIMIT.toMillis()) {
                    throw new AssertionError("did not hold within " + LIMIT);
                }
                if (never.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new AssertionError("nobody counts down");
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
