package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.ErrorPage;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Routes;
import io.creditpack.adapter.web.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** The whole shop as a browser sees it. */
public final class Pages implements Routes, ErrorPage {
    private final Renderer renderer;
    private final List<Routes> parts;

    public Pages(Site site, Shop shop) {
        Assets assets = new Assets();
        this.renderer = new Renderer(site, assets);
        this.parts = List.of(
                assets,
                new PricingPages(renderer, shop),
                new CheckoutPages(renderer, shop, site),
                new AccountPages(renderer, shop),
                new SignOutPages(renderer, shop),
                new ApiPages(renderer));
    }

    /** Returns what shows pages, for whoever has more of them. */
    public Renderer renderer() {
        return renderer;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        parts.forEach(part -> part.addTo(routes));
    }

    @Override
    public void show(Context ctx, Problem problem) {
        Frame frame = renderer.frame(ctx);
        renderer.show(ctx, "notice", NoticeView.of(frame, problem.kind()));
    }
}
