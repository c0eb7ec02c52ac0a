package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox's own time: a base clock and how far it was moved ahead of it. */
final class MovableClock extends Clock {
    private final Clock base;
    private final AtomicReference<Duration> lead;

    MovableClock(Clock base) {
        this(base, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock base, AtomicReference<Duration> lead) {
        this.base = base;
        this.lead = lead;
    }

    void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock only moves forward");
        }
        lead.accumulateAndGet(step, Duration::plus);
    }

    /** Returns to the base clock's time. */
    void reset() {
        lead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(lead.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), lead);
    }
}
