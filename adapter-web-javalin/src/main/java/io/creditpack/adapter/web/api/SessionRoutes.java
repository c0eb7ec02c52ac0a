package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Identity.SignedInAs;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.adapter.web.SignIn;
import io.creditpack.application.usecase.EndSessions;
import io.creditpack.domain.order.CustomerId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ending guests' sessions: whoever still has a cookie is nobody with it. */
public final class SessionRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRoutes.class);
    private static final int NO_CONTENT = 204;

    private final EndSessions endSessions;
    private final SignIn signIn;

    public SessionRoutes(EndSessions endSessions, SignIn signIn) {
        this.endSessions = endSessions;
        this.signIn = signIn;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.delete("/api/session", this::signOut, Access.CUSTOMER);
        routes.post("/sign-out", this::signOutByPage, Access.CUSTOMER);
        routes.delete("/api/admin/guests/{customerId}/session", this::end, Access.OPERATOR);
    }

    private void signOut(Context ctx) {
        endOwn(ctx);
        ctx.status(NO_CONTENT);
    }

    private void signOutByPage(Context ctx) {
        endOwn(ctx);
        ctx.redirect("/signed-out", HttpStatus.SEE_OTHER);
    }

    /** A token is the provider's to end, so there is only the cookie to take away. */
    private void endOwn(Context ctx) {
        Identity identity = Identity.of(ctx);
        if (identity.signedInAs() == SignedInAs.GUEST) {
            endSessions.handle(new EndSessions.Command(identity.id()));
        }
        signIn.forget(ctx);
        ctx.header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private void end(Context ctx) {
        String guest = ctx.pathParam("customerId");
        if (!CustomerId.isLegal(guest)) {
            throw Problem.of(ProblemType.NOT_FOUND, "No customer has such an id.")
                    .asException();
        }
        endSessions.handle(new EndSessions.Command(new CustomerId(guest)));
        LOG.info("{} ended the sessions of a guest", Caller.of(ctx).name());
        ctx.status(NO_CONTENT);
    }
}
