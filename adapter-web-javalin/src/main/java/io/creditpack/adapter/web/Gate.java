package io.creditpack.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.Set;

/** What every request passes before its route: how large it is, who it is from, whether a foreign page sent it, and
 * whether there were too many. */
public final class Gate {
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    /** Whose calls carry a cookie, which a browser sends whoever made it call. */
    private static final Set<RouteRole> BY_BROWSER =
            Set.of(Access.CUSTOMER, Access.VISITOR, Access.OFFICE, Access.OFFICE_DOOR);

    private final SignIn signIn;
    private final Proxies proxies;
    private final RateLimits limits;
    private final SameOrigin sameOrigin;
    private final SecurityHeaders headers;
    private final SecurityLog log;

    /** Guards {@code site}, and enforces the policy of its pages. */
    public Gate(Site site, SignIn signIn, Proxies proxies, RateLimits limits) {
        this(site, signIn, proxies, limits, false);
    }

    /**
     * Guards {@code site}.
     *
     * @param reportOnly whether browsers only report what the policy of its pages forbids
     */
    public Gate(Site site, SignIn signIn, Proxies proxies, RateLimits limits, boolean reportOnly) {
        this.signIn = signIn;
        this.proxies = proxies;
        this.limits = limits;
        this.sameOrigin = new SameOrigin(site);
        this.headers = new SecurityHeaders(site, reportOnly);
        this.log = signIn.log();
    }

    SecurityLog log() {
        return log;
    }

    SecurityHeaders headers() {
        return headers;
    }

    void addTo(RoutesConfig routes) {
        signIn.tracing().addTo(routes);
        routes.before(headers::addTo);
        routes.before(Gate::refuseTurnedAway);
        routes.before(proxies::attachClient);
        routes.before(Gate::refuseTooLarge);
        routes.beforeMatched(this::check);
        routes.afterMatched(limits::countAnswer);
    }

    private static void refuseTurnedAway(Context ctx) {
        if (ctx.req().getAttribute(Admission.TURNED_AWAY) != null) {
            throw Problem.of(ProblemType.UNAVAILABLE, Admission.BUSY).asException();
        }
    }

    /** A body that says how large it is need not be read to be refused; one that does not is cut when it is read. */
    private static void refuseTooLarge(Context ctx) {
        if (ctx.req().getContentLengthLong() > WebServer.LARGEST_BODY) {
            throw new ContentTooLargeResponse();
        }
    }

    private void check(Context ctx) {
        boolean changes = !READING.contains(ctx.method());
        boolean byBrowser = ctx.routeRoles().stream().anyMatch(BY_BROWSER::contains);
        if (changes && byBrowser && sameOrigin.isForeign(ctx)) {
            throw Problem.of(ProblemType.FORBIDDEN, "The request comes from another site.")
                    .asException();
        }
        if (is(ctx, Access.VISITOR)) {
            attach(ctx, signIn.welcome(ctx));
        } else if (is(ctx, Access.CUSTOMER)) {
            attach(
                    ctx,
                    signIn.identify(ctx)
                            .orElseThrow(() -> Problem.of(
                                            ProblemType.UNAUTHENTICATED,
                                            "Open a session first: GET /api/me, or any page.")
                                    .asException()));
        }
        limits.countRequest(ctx);
        if (is(ctx, Access.OFFICE)) {
            signIn.operators()
                    .callerOf(ctx)
                    .orElseThrow(() -> Problem.of(ProblemType.UNAUTHENTICATED, "Sign in to the back office.")
                            .asException())
                    .attachTo(ctx);
        }
        if (is(ctx, Access.OPERATOR) || is(ctx, Access.SERVICE)) {
            Access as = is(ctx, Access.OPERATOR) ? Access.OPERATOR : Access.SERVICE;
            Caller caller = signIn.caller(ctx, as)
                    .orElseThrow(
                            () -> Problem.of(ProblemType.UNAUTHENTICATED, "Send Authorization: Bearer and a token.")
                                    .asException());
            caller.attachTo(ctx);
            log.letIn(ctx, as, caller);
        }
    }

    private void attach(Context ctx, Identity identity) {
        identity.attachTo(ctx);
        log.letIn(ctx, identity);
    }

    private static boolean is(Context ctx, Access access) {
        return ctx.routeRoles().contains(access);
    }
}
