package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.IdGenerator;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Ids of 128 secure random bits behind their time. Those of one generator sort in the order of their making. */
public final class SecureIds implements IdGenerator {
    private static final int BASE = 36;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    public SecureIds(Clock clock) {
        this.clock = clock;
    }

    /**
     * A millisecond is used once: in a burst the time of the ids runs ahead of the clock by one per id. The clock is
     * asked for the instant, because {@code millis()} of a JDK clock that ticks in microseconds divides by zero.
     */
    @Override
    public String next() {
        long now = clock.instant().toEpochMilli();
        long millis = last.updateAndGet(before -> Math.max(before + 1, now));
        return padded(Long.toString(millis, BASE), 10) + padded(new BigInteger(128, random).toString(BASE), 26);
    }

    private static String padded(String digits, int length) {
        return "0".repeat(length - digits.length()) + digits;
    }
}
