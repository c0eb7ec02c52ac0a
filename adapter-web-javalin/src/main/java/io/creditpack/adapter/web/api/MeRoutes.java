package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Routes;
import io.javalin.config.RoutesConfig;

/** Who the caller is. */
public final class MeRoutes implements Routes {
    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/me", ctx -> Json.answer(ctx, 200, MeBody.of(Identity.of(ctx))), Access.VISITOR);
    }

    record MeBody(String customerId, String customerKey, String signedInAs) {
        static MeBody of(Identity identity) {
            return new MeBody(
                    identity.name().value(),
                    identity.customer().key(),
                    identity.signedInAs().word());
        }
    }
}
