package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The API's reference, for people and for programs; nothing of it comes from another host. */
final class ApiPages implements Routes {
    private final Renderer renderer;

    ApiPages(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/openapi.json", ApiPages::describe, Access.PUBLIC);
        routes.get("/docs", this::show, Access.PUBLIC);
    }

    private static void describe(Context ctx) {
        ctx.result(ApiDescription.read().root().toString()).contentType("application/json; charset=utf-8");
    }

    private void show(Context ctx) {
        renderer.show(ctx, "docs", ApiView.of(renderer.frame(ctx), ApiDescription.read()));
    }
}
