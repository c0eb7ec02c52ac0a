package io.creditpack.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Makes callers wait who did too much of what a {@link Limit} names. */
public final class RateLimits {
    /** The same payment, declined again within this time, is one try of one card. */
    private static final Rate SAME_PAYMENT = new Rate(1, Duration.ofMinutes(10));

    /** Limits nobody, for load tests. */
    public static final RateLimits OFF = new RateLimits(Optional.empty());

    private final Optional<Throttle> throttle;

    private RateLimits(Optional<Throttle> throttle) {
        this.throttle = throttle;
    }

    /**
     * Limits everybody.
     *
     * @param nanos a time that never goes back, in nanoseconds
     * @param salt what nobody outside knows
     */
    public static RateLimits on(LongSupplier nanos, String salt) {
        return new RateLimits(Optional.of(new Throttle(nanos, salt)));
    }

    /**
     * Counts a request that comes in.
     *
     * @throws ProblemException if its customer or its address must wait, and says for how long
     */
    void countRequest(Context ctx) {
        throttle.ifPresent(counter -> {
            for (Limit limit : limitsOf(ctx)) {
                requireNoWait(
                        ctx,
                        customerOf(ctx)
                                .map(customer -> look(counter, limit, customer, limit.perCustomer()))
                                .orElse(Duration.ZERO));
                requireNoWait(ctx, look(counter, limit, ClientAddress.of(ctx).network(), limit.perAddress()));
            }
        });
    }

    /** Counts a request by how it was answered. */
    void countAnswer(Context ctx) {
        throttle.ifPresent(counter -> {
            for (Limit limit : limitsOf(ctx)) {
                if (limit.countsAnswer(ctx.statusCode()) && isNew(counter, ctx)) {
                    customerOf(ctx).ifPresent(customer -> counter.take(limit + customer, limit.perCustomer()));
                    counter.take(limit + ClientAddress.of(ctx).network(), limit.perAddress());
                }
            }
        });
    }

    private static Duration look(Throttle counter, Limit limit, String who, Rate rate) {
        return limit.countsRequests() ? counter.take(limit + who, rate) : counter.waitOf(limit + who, rate);
    }

    private static void requireNoWait(Context ctx, Duration wait) {
        if (!wait.isZero()) {
            long seconds = wait.plusMillis(999).toSeconds();
            ctx.header(Header.RETRY_AFTER, String.valueOf(seconds));
            throw Problem.of(ProblemType.RATE_LIMITED, "Please wait " + seconds + " seconds.")
                    .asException();
        }
    }

    /** A payment that is declined again and again is shown by an impatient page, not by somebody who tries out cards. */
    private static boolean isNew(Throttle counter, Context ctx) {
        String body = Arrays.toString(ctx.bodyAsBytes());
        return body.equals("[]")
                || counter.take("payment" + customerOf(ctx) + body, SAME_PAYMENT)
                        .isZero();
    }

    private static Set<Limit> limitsOf(Context ctx) {
        var limits = EnumSet.noneOf(Limit.class);
        ctx.routeRoles().forEach(role -> {
            if (role instanceof Limit limit) {
                limits.add(limit);
            } else if (role == Access.SERVICE || role == Access.OPERATOR) {
                limits.add(Limit.WRONG_TOKENS);
            }
        });
        return limits;
    }

    private static Optional<String> customerOf(Context ctx) {
        return Identity.find(ctx).map(identity -> identity.id().value());
    }
}
