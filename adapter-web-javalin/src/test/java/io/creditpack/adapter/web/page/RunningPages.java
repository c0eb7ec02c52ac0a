package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.Capacity;
import io.creditpack.adapter.web.Gate;
import io.creditpack.adapter.web.Proxies;
import io.creditpack.adapter.web.RateLimits;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.adapter.web.Seller;
import io.creditpack.adapter.web.SignIn;
import io.creditpack.adapter.web.Signer;
import io.creditpack.adapter.web.Site;
import io.creditpack.adapter.web.WebServer;
import io.creditpack.adapter.web.api.MeRoutes;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.query.OrderHistory;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.SequentialIds;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.testkit.memory.InMemoryProductCatalog;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pages over real HTTP, with orders in memory. */
final class RunningPages implements AutoCloseable {
    static final Site SANDBOX = site(true, false);

    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final PaymentStore store = memory.store();
    private final SequentialIds ids = new SequentialIds();
    private final WebServer server;

    RunningPages() {
        this(SANDBOX);
    }

    RunningPages(Site site) {
        var catalog = InMemoryProductCatalog.ofBothPacks();
        var clock = new MutableClock(Fixtures.NOON);
        var pages = new Pages(site, new Shop(catalog::all, new OrderHistory(store), new CreditStatement(store), clock));
        var signIn = new SignIn(
                new Signer("0123456789abcdef0123456789abcdef"),
                ids,
                RunningShop.guests(memory, clock),
                SignIn.Programs.NONE);
        server = WebServer.start(
                new WebServer.Listen("127.0.0.1", 0),
                new Gate(site, signIn, Proxies.NONE, RateLimits.OFF),
                new Capacity(20, System::nanoTime, line -> {}),
                pages,
                List.of(new MeRoutes(), pages));
    }

    static Site site(Seller seller) {
        Site site = site(false, false);
        return new Site(site.publicUrl(), site.widget(), site.sandboxConsole(), site.keysMismatch(), seller);
    }

    static Site site(boolean sandbox, boolean keysMismatch) {
        return new Site(
                URI.create("https://shop.example"),
                new Site.Widget("test_gck_shop", URI.create("http://localhost:8081/v2/standard")),
                sandbox ? Optional.of(URI.create("http://localhost:8081")) : Optional.empty(),
                keysMismatch);
    }

    Browser guest() {
        return Browser.signedIn(server.url());
    }

    /** Books on the account of the browser's guest. */
    void book(Browser guest, UnaryOperator<CreditLedger> booking) {
        String customer = guest.get("/api/me").json().get("customerId").asText();
        store.unitOfWork()
                .inTransaction(() -> store.ledgers()
                        .save(booking.apply(store.ledgers().loadForUpdate(new AccountId(new CustomerId(customer))))));
    }

    /** Stores an order of the browser's guest, as it is after {@code changes}. */
    Order order(Browser guest, String id, UnaryOperator<Order> changes) {
        var me = guest.get("/api/me").json();
        var customer = new Customer(
                new CustomerId(me.get("customerId").asText()),
                me.get("customerKey").asText());
        Order placed = Fixtures.order(id, customer, Fixtures.PRO_PACK);
        store.unitOfWork().inTransaction(() -> {
            store.orders().add(placed);
            Order changed = changes.apply(placed);
            if (!changed.equals(placed)) {
                store.orders().save(changed);
            }
        });
        return placed;
    }

    @Override
    public void close() {
        server.close();
    }
}
