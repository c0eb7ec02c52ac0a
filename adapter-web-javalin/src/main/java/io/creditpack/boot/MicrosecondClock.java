package io.creditpack.boot;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The machine's clock in what a database keeps of a time; finer times would differ after a round trip.
 *
 * <p>{@link Clock#tick} cannot be used: with a tick of less than a millisecond its {@code millis()} divides by zero.
 */
final class MicrosecondClock extends Clock {
    private static final Clock MACHINE = Clock.systemUTC();

    @Override
    public Instant instant() {
        return MACHINE.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("times are kept in UTC, and zoned only where they are shown");
    }
}
