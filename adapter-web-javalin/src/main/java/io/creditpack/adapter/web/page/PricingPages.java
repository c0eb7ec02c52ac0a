package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Routes;
import io.creditpack.domain.credit.AccountId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What can be bought. */
final class PricingPages implements Routes {
    private final Renderer renderer;
    private final Shop shop;

    PricingPages(Renderer renderer, Shop shop) {
        this.renderer = renderer;
        this.shop = shop;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", ctx -> ctx.redirect("/pricing"), Access.PUBLIC);
        routes.get("/pricing", this::show, Access.VISITOR);
    }

    private void show(Context ctx) {
        AccountId account = new AccountId(Identity.of(ctx).id());
        long balance = shop.credits().credits(account).balance().balance();
        Frame frame = renderer.frame(ctx);
        renderer.show(ctx, "pricing", new PricingView(frame, shop.products().get(), balance));
    }
}
