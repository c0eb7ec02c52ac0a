package io.creditpack.adapter.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who is let in with a token and who is refused what, where from; never a token, nor whose order or credits it
 * was about.
 *
 * <p>Nobody fills the log with it: a caller who is let in is told of once an hour, and so many refusals are that what
 * somebody tries can be seen. What is left out is counted in the next line.
 */
final class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);

    private static final Rate SAME_CALLER = new Rate(1, Duration.ofHours(1));

    /** Enough to see what an address is after. */
    private static final Rate REFUSALS_OF_AN_ADDRESS = new Rate(20, Duration.ofSeconds(30));

    /** More than mistakes make, less than a flood from many addresses does. */
    private static final Rate REFUSALS = Rate.perSecond(300, 5);

    /** What whoever tries to get around a rule collects; the other refusals are part of a purchase. */
    private static final Set<ProblemType> TELLING = EnumSet.of(
            ProblemType.UNAUTHENTICATED,
            ProblemType.FORBIDDEN,
            ProblemType.RATE_LIMITED,
            ProblemType.VALIDATION_FAILED,
            ProblemType.PAYLOAD_TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.METHOD_NOT_ALLOWED,
            ProblemType.AMOUNT_MISMATCH,
            ProblemType.ORDER_NOT_FOUND,
            ProblemType.HOLD_NOT_FOUND,
            ProblemType.PAYMENT_KEY_CONFLICT,
            ProblemType.IDEMPOTENCY_KEY_REUSED);

    private final Throttle told;
    private final AtomicLong untold = new AtomicLong();

    /**
     * Has told nothing yet.
     *
     * @param nanos a time, in nanoseconds
     * @param salt what nobody outside knows
     */
    SecurityLog(LongSupplier nanos, String salt) {
        this.told = new Throttle(nanos, salt);
    }

    /** Tells that a program or an operator was let in by a token of the configuration. */
    void letIn(Context ctx, Access as, Caller caller) {
        ClientAddress from = ClientAddress.of(ctx);
        if (isNew(as + " " + caller.name() + " " + from.network())) {
            LOG.info("{} is let in as {} with its token, from {}", caller.name(), as, from.digits());
        }
    }

    /** Tells that a customer was let in by a token of the provider, by a part of the key that Toss knows the customer by. */
    void letIn(Context ctx, Identity identity) {
        String token = Caller.tokenOf(ctx).orElse("");
        if (identity.signedInAs() == Identity.SignedInAs.TOKEN && isNew("token " + token)) {
            String customer = identity.customer().key().substring(0, 12);
            LOG.info(
                    "Customer {} is let in with a token of the provider, from {}",
                    customer,
                    ClientAddress.of(ctx).digits());
        }
    }

    private boolean isNew(String who) {
        return told.take(who, SAME_CALLER).isZero();
    }

    /** Tells of a refusal that may be an attempt to get around a rule. */
    void refused(Context ctx, ProblemType problem) {
        if (!TELLING.contains(problem)) {
            return;
        }
        ClientAddress from = ClientAddress.of(ctx);
        boolean tell =
                told.take("refused " + from.network(), REFUSALS_OF_AN_ADDRESS).isZero()
                        && told.take("refused", REFUSALS).isZero();
        if (!tell) {
            untold.incrementAndGet();
            return;
        }
        long before = untold.getAndSet(0);
        LOG.info(
                "{} {} is refused to {}: {}{}",
                ctx.method(),
                route(ctx),
                from.digits(),
                problem,
                before == 0 ? "" : " (and " + before + " refusals before it that were not told)");
    }

    /** A path may name a customer, the pattern of a route does not. */
    private static String route(Context ctx) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        return endpoint == null ? "a path of no route" : endpoint.path;
    }
}
