package io.creditpack.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself, but not for ever. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private Patience() {}

    static void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LIMIT.toSeconds() + " seconds: " + what);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
