package io.creditpack.adapter.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Counts who does what how often, in memory that never grows.
 *
 * <p>For each key it keeps when the key has made up for everything it did (the generic cell rate algorithm). Two tables
 * hold that under two hashes of the key, and the earlier of both counts: a caller pays for a stranger only if it meets one
 * in both tables. The hashes are salted, so that nobody can look for such a meeting.
 */
final class Throttle {
    private static final int CELLS = 1 << 16;

    private final LongSupplier nanos;
    private final String salt;
    private final long start;
    private final long[] first = new long[CELLS];
    private final long[] second = new long[CELLS];

    /**
     * Counts nothing yet.
     *
     * @param nanos a time that never goes back
     * @param salt what nobody outside knows
     */
    Throttle(LongSupplier nanos, String salt) {
        this.nanos = nanos;
        this.salt = salt;
        this.start = nanos.getAsLong();
    }

    /** Counts one more of {@code key}, unless it has to wait; returns for how long, zero if it was counted. */
    synchronized Duration take(String key, Rate rate) {
        return look(key, rate, true);
    }

    /** Returns how long {@code key} has to wait for one more, and counts nothing. */
    synchronized Duration waitOf(String key, Rate rate) {
        return look(key, rate, false);
    }

    private Duration look(String key, Rate rate, boolean count) {
        ByteBuffer hash = hash(key);
        int one = hash.getInt() & (CELLS - 1);
        int two = hash.getInt() & (CELLS - 1);
        long now = nanos.getAsLong() - start;
        long madeUp = Math.max(now, Math.min(first[one], second[two]));
        long every = rate.every().toNanos();
        long wait = madeUp - now - (rate.burst() - 1) * every;
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        if (count) {
            first[one] = Math.max(first[one], madeUp + every);
            second[two] = Math.max(second[two], madeUp + every);
        }
        return Duration.ZERO;
    }

    private ByteBuffer hash(String key) {
        try {
            byte[] text = (salt + key).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
