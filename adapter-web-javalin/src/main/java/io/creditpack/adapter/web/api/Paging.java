package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Problem.FieldError;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.application.query.Page;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many at most, 1 to 100
 * @param after where the page before ended; empty for the first
 */
record Paging(int limit, Optional<String> after) {
    private static final int DEFAULT_LIMIT = 20;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");

    /**
     * Reads {@code limit} and {@code cursor}.
     *
     * @param isPosition whether a decoded cursor is one of this list's
     * @throws ProblemException if either is wrong
     */
    static Paging of(Context ctx, Predicate<String> isPosition) {
        var errors = new ArrayList<FieldError>();
        String limit = ctx.queryParam("limit");
        if (limit != null && !LIMIT.matcher(limit).matches()) {
            errors.add(new FieldError("limit", "must be a whole number from 1 to 100"));
        }
        String cursor = "".equals(ctx.queryParam("cursor")) ? null : ctx.queryParam("cursor");
        Optional<String> after =
                Optional.ofNullable(cursor).flatMap(Paging::decode).filter(isPosition);
        if (cursor != null && after.isEmpty()) {
            errors.add(new FieldError("cursor", "must be the next of another page"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors).asException();
        }
        return new Paging(limit == null ? DEFAULT_LIMIT : Integer.parseInt(limit), after);
    }

    /** Returns the cursor of the page after {@code page}, or null on the last. */
    static @Nullable String next(Page<?> page) {
        return page.next()
                .map(position -> position.getBytes(StandardCharsets.US_ASCII))
                .map(Base64.getUrlEncoder().withoutPadding()::encodeToString)
                .orElse(null);
    }

    private static Optional<String> decode(String cursor) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
