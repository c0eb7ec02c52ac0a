package io.creditpack.journey;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens by itself, but not for ever. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration STEP = Duration.ofMillis(20);

    private Patience() {}

    /** Fails unless it happens within a minute. */
    static void until(String what, BooleanSupplier happened) {
        if (!isWithin(LIMIT, happened)) {
            throw new AssertionError("not within " + LIMIT.toSeconds() + " seconds: " + what);
        }
    }

    /** Waits until it happens, and returns false if that takes longer. */
    static boolean isWithin(Duration limit, BooleanSupplier happened) {
        long end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
