package io.creditpack.domain.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A calendar day in Korea, by which Toss lists its transactions.
 *
 * @param date which
 */
public record KoreanDay(LocalDate date) {
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    /** Returns the day that {@code moment} belongs to. */
    public static KoreanDay of(Instant moment) {
        return new KoreanDay(LocalDate.ofInstant(moment, KOREA));
    }

    public KoreanDay previous() {
        return new KoreanDay(date.minusDays(1));
    }

    public KoreanDay next() {
        return new KoreanDay(date.plusDays(1));
    }

    /** Returns its first moment. */
    public Instant start() {
        return date.atStartOfDay(KOREA).toInstant();
    }

    /** Returns the first moment that does not belong to it any more. */
    public Instant end() {
        return next().start();
    }

    /** Returns whether {@code moment} belongs to it. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(start()) && moment.isBefore(end());
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
