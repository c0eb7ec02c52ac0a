package io.creditpack.adapter.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OrderFilter;
import io.creditpack.application.query.OrderSearch;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import io.javalin.config.RoutesConfig;
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
import org.jspecify.annotations.Nullable;

/** The orders of all customers, for operators. */
public final class AdminOrderRoutes implements Routes {
    /** A date without a time is a day in Seoul, as Toss and the comparison count days. */
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final String WHEN = "must be a date such as 2026-11-25, or a time with its offset";

    private final OrderSearch search;

    public AdminOrderRoutes(OrderSearch search) {
        this.search = search;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/admin/orders", this::list, Access.OPERATOR);
    }

    record OrdersBody(List<AdminOrderBody> orders, @Nullable String next) {}

    record AdminOrderBody(String customerId, @JsonUnwrapped OrderBody order) {
        static AdminOrderBody of(OrderView view, Language language) {
            String customer = view.order().purchase().customer().id().value();
            return new AdminOrderBody(customer, OrderBody.of(view, language));
        }
    }

    private void list(Context ctx) {
        OrderFilter filter = filter(ctx);
        Paging paging = Paging.of(ctx, OrderId::isLegal);
        Page<OrderView> page = search.page(filter, paging.after().map(OrderId::new), paging.limit());
        Language language = Language.of(ctx);
        List<AdminOrderBody> orders = page.items().stream()
                .map(view -> AdminOrderBody.of(view, language))
                .toList();
        Json.answer(ctx, 200, new OrdersBody(orders, Paging.next(page)));
    }

    /** Reads all filters, so that one answer says everything that is wrong with them. */
    private static OrderFilter filter(Context ctx) {
        var errors = new ArrayList<FieldError>();
        var filter = new OrderFilter(
                read(ctx, "status", AdminOrderRoutes::status, "must be one of " + words(OrderStatus.values()), errors),
                read(
                        ctx,
                        "review",
                        AdminOrderRoutes::review,
                        "must be true, false or one of " + words(ReviewReason.values()),
                        errors),
                read(ctx, "from", text -> instant(text, 0), WHEN, errors),
                read(ctx, "to", text -> instant(text, 1), WHEN, errors));
        if (errors.isEmpty() && isEmpty(filter)) {
            errors.add(new FieldError("to", "must be later than from"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).asException();
        }
        return filter;
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
            return Optional.of(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text)
                                    .plusDays(laterDays)
                                    .atStartOfDay(SEOUL)
                                    .toInstant()
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
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
