package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Routes;
import io.creditpack.domain.credit.AccountId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * What a guest loses by signing out, before and after it. The form of the first page
 * is sent to the routes of sessions, which lead to the second.
 */
final class SignOutPages implements Routes {
    private final Renderer renderer;
    private final Shop shop;

    SignOutPages(Renderer renderer, Shop shop) {
        this.renderer = renderer;
        this.shop = shop;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/sign-out", this::ask, Access.VISITOR);
        routes.get("/signed-out", this::tell, Access.PUBLIC);
    }

    private void ask(Context ctx) {
        var account = new AccountId(Identity.of(ctx).id());
        renderer.show(
                ctx,
                "signout",
                new SignOutView(
                        renderer.frame(ctx), shop.credits().credits(account).balance()));
    }

    private void tell(Context ctx) {
        Frame frame = renderer.frame(ctx);
        Words words = frame.words();
        renderer.show(ctx, "notice", new NoticeView(frame, words.say("leaving.done"), words.say("leaving.done.text")));
    }
}
