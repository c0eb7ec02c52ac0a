package io.creditpack.adapter.web;

import io.creditpack.application.port.IdGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/**
 * Gives every request a trace: its log lines carry it, and its calls to Toss do.
 *
 * <p>A request that belongs to a trace goes on with it. Nothing of a header that is not of the standard's form is kept.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
final class Tracing {
    private static final String TRACE_ID = "traceId";
    private static final String ORDER_ID = "orderId";

    /** Read by whoever calls another service in the course of a request. */
    private static final String TRACE_PARENT = "traceparent";

    private static final Pattern PARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern ORDER = Pattern.compile("[A-Za-z0-9_-]{6,64}");
    private static final String SAMPLED = "01";
    private static final int TRACE_LENGTH = 32;
    private static final int SPAN_LENGTH = 16;

    private final IdGenerator ids;

    Tracing(IdGenerator ids) {
        this.ids = ids;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::begin);
        routes.beforeMatched(Tracing::nameOrder);
        routes.after(ctx -> end());
    }

    private void begin(Context ctx) {
        String random = random();
        String span = random.substring(TRACE_LENGTH, TRACE_LENGTH + SPAN_LENGTH);
        Optional<Matcher> parent = parent(ctx);
        String trace = parent.map(found -> found.group(1)).orElseGet(() -> random.substring(0, TRACE_LENGTH));
        String flags = parent.map(found -> found.group(3)).orElse(SAMPLED);
        end();
        MDC.put(TRACE_ID, trace);
        MDC.put(TRACE_PARENT, "00-" + trace + "-" + span + "-" + flags);
    }

    private static Optional<Matcher> parent(Context ctx) {
        return Optional.ofNullable(ctx.header(TRACE_PARENT))
                .map(PARENT::matcher)
                .filter(Matcher::matches)
                .filter(found -> !isZero(found.group(1)) && !isZero(found.group(2)));
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0');
    }

    private String random() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(ids.next().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void nameOrder(Context ctx) {
        String order = ctx.pathParamMap().getOrDefault(ORDER_ID, "");
        if (ORDER.matcher(order).matches()) {
            MDC.put(ORDER_ID, order);
        }
    }

    private static void end() {
        MDC.remove(TRACE_ID);
        MDC.remove(TRACE_PARENT);
        MDC.remove(ORDER_ID);
    }
}
