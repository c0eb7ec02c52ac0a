package io.creditpack.application.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test moves it; it ticks in the microseconds a database keeps. */
public final class MutableClock extends Clock {
    private final AtomicLong micros;

    public MutableClock(Instant start) {
        micros = new AtomicLong(ChronoUnit.MICROS.between(Instant.EPOCH, start));
    }

    /** Moves on, or back if {@code step} is negative. */
    public void advance(Duration step) {
        micros.addAndGet(step.toNanos() / 1_000);
    }

    @Override
    public Instant instant() {
        return Instant.EPOCH.plus(micros.get(), ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nothing here reads a clock's zone");
    }
}
