package io.creditpack.adapter.web;

import io.creditpack.adapter.web.api.MeRoutes;
import io.creditpack.adapter.web.api.ProductRoutes;
import io.creditpack.application.testkit.InMemoryProductCatalog;
import io.creditpack.application.testkit.SequentialIds;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The whole API over real HTTP, with a store and a Toss in memory. */
public final class RunningShop implements AutoCloseable {
    public static final Site SITE = new Site(
            URI.create("http://localhost:8080"),
            new Site.Widget("test_gck_shop", URI.create("http://localhost:8081/v2/standard")),
            Optional.of(URI.create("http://localhost:8081")),
            false);

    private final SequentialIds ids = new SequentialIds();
    private final WebServer server;

    public RunningShop() {
        this(SITE);
    }

    public RunningShop(Site site) {
        var signIn = new SignIn(new Signer("0123456789abcdef0123456789abcdef"), ids, site.isSecure());
        server = WebServer.start(
                new WebServer.Listen("127.0.0.1", 0),
                site,
                signIn,
                (ctx, problem) -> ctx.html("<h1>" + problem.kind() + "</h1>"),
                List.of(new ProductRoutes(InMemoryProductCatalog.ofBothPacks()), new MeRoutes()));
    }

    public URI url() {
        return server.url();
    }

    /** Opens a browser without a session. */
    public Browser stranger() {
        return new Browser(url());
    }

    /** Opens a browser with a new guest's session. */
    public Browser guest() {
        return Browser.signedIn(url());
    }

    @Override
    public void close() {
        server.close();
    }
}
