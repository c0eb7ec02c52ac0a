package io.creditpack.adapter.web;

import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.application.port.OrderFilter;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which orders an operator asks for by {@code status}, {@code review}, {@code from} and {@code to}.
 *
 * @param filter what of it can be read
 * @param errors what of it is wrong
 */
public record OrderQuery(OrderFilter filter, List<FieldError> errors) {
    /** A date without a time is a day in Seoul, as Toss and the comparison count days. */
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** What lies beyond these is no order's time, and databases differ in how far they count. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("+10000-01-02T00:00:00Z");

    private static final String WHEN = "must be a date such as 2026-11-25, or a time with its offset";

    public OrderQuery {
        errors = List.copyOf(errors);
    }

    /** Reads all filters, so that one answer says everything that is wrong with them. */
    public static OrderQuery of(Context ctx) {
        var errors = new ArrayList<FieldError>();
        var filter = new OrderFilter(
                read(ctx, "status", OrderQuery::status, "must be one of " + words(OrderStatus.values()), errors),
                read(
                        ctx,
                        "review",
                        OrderQuery::review,
                        "must be true, false or one of " + words(ReviewReason.values()),
                        errors),
                read(ctx, "from", text -> instant(text, 0), WHEN, errors),
                read(ctx, "to", text -> instant(text, 1), WHEN, errors));
        if (errors.isEmpty() && isEmpty(filter)) {
            errors.add(new FieldError("to", "must be later than from"));
        }
        return new OrderQuery(filter, errors);
    }

    private static boolean isEmpty(OrderFilter filter) {
        return filter.from()
                .flatMap(from -> filter.to().filter(to -> !to.isAfter(from)))
                .isPresent();
    }

    private static <T> Optional<T> read(
            Context ctx, String name, Function<String, Optional<T>> reader, String rule, List<FieldError> errors) {
        String text = ctx.queryParam(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            errors.add(new FieldError(name, rule));
        }
        return value;
    }

    private static Optional<OrderStatus> status(String text) {
        return word(OrderStatus.values(), text);
    }

    private static Optional<Set<ReviewReason>> review(String text) {
        return switch (text) {
            case "true" -> Optional.of(OrderFilter.ANY_REVIEW);
            case "false" -> Optional.of(Set.of());
            default -> word(ReviewReason.values(), text).map(Set::of);
        };
    }

    /**
     * Reads a time, or a day as its beginning.
     *
     * @param laterDays how many days later a date begins: 1 where the whole day is meant
     */
    private static Optional<Instant> instant(String text, int laterDays) {
        try {
            // A plus that a client did not encode arrives as a space.
            Instant instant = text.indexOf('T') < 0
                    ? LocalDate.parse(text)
                            .plusDays(laterDays)
                            .atStartOfDay(SEOUL)
                            .toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return Optional.of(instant).filter(FIRST::isBefore).filter(LAST::isAfter);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String text) {
        return Arrays.stream(words).filter(word -> word.name().equals(text)).findFirst();
    }

    private static String words(Enum<?>[] words) {
        return Stream.of(words).map(Enum::name).collect(Collectors.joining(", "));
    }
}
