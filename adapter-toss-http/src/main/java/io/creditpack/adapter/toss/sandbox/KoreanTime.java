package io.creditpack.adapter.toss.sandbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as Toss writes them: Korean wall time, to the second with offset, in webhooks to the microsecond without. */
final class KoreanTime {
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(SEOUL);
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(SEOUL);

    private KoreanTime() {}

    static String withOffset(Instant instant) {
        return WITH_OFFSET.format(instant);
    }

    static String webhookTime(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    /** The last second of the day that lies {@code days} after {@code instant}: when a virtual account falls due. */
    static Instant endOfDayAfter(Instant instant, int days) {
        LocalDateTime last = LocalDateTime.ofInstant(instant, SEOUL)
                .toLocalDate()
                .plusDays(days)
                .atTime(23, 59, 59);
        return last.atZone(SEOUL).toInstant();
    }

    static boolean sameMonth(Instant first, Instant second) {
        return YearMonth.from(first.atZone(SEOUL)).equals(YearMonth.from(second.atZone(SEOUL)));
    }
}
