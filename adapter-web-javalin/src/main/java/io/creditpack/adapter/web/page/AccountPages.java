package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a customer has, has bought and has used. */
final class AccountPages implements Routes {
    /** Enough for a screen; older entries and orders are a link away. */
    private static final int PAGE = 10;

    /** More steps than that cannot be told apart on a phone. */
    private static final int STEPS = 100;

    private final Renderer renderer;
    private final Shop shop;

    AccountPages(Renderer renderer, Shop shop) {
        this.renderer = renderer;
        this.shop = shop;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/account", this::account, Access.VISITOR);
        routes.get("/orders/{orderId}", this::receipt, Access.VISITOR);
    }

    private void account(Context ctx) {
        CustomerId customer = Identity.of(ctx).id();
        AccountId account = new AccountId(customer);
        CreditLedger ledger = shop.credits().credits(account);
        Page<PostedEntry> entries = shop.credits().page(account, entryBefore(ctx), PAGE);
        Stream<OrderId> sources = Stream.concat(
                ledger.lots().stream().flatMap(lot -> lot.order().stream()),
                entries.items().stream().flatMap(posted -> posted.entry().source().order().stream()));
        var view = new AccountView(
                renderer.frame(ctx),
                ledger,
                shop.orders().page(customer, orderBefore(ctx), PAGE),
                entries,
                products(customer, sources),
                chart(account));
        renderer.show(ctx, "account", view);
    }

    private Optional<BalanceChart> chart(AccountId account) {
        List<PostedEntry> newest =
                shop.credits().page(account, Long.MAX_VALUE, STEPS).items();
        return BalanceChart.of(newest, shop.clock().instant());
    }

    private Map<OrderId, String> products(CustomerId customer, Stream<OrderId> orders) {
        Map<OrderId, String> names = new HashMap<>();
        orders.distinct()
                .forEach(id -> shop.orders()
                        .find(customer, id)
                        .ifPresent(view ->
                                names.put(id, view.order().purchase().product().name())));
        return names;
    }

    private static Optional<OrderId> orderBefore(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("orders"))
                .filter(OrderId::isLegal)
                .map(OrderId::new);
    }

    private static long entryBefore(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("entries"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }

    private void receipt(Context ctx) {
        OrderView order = Optional.of(ctx.pathParam("orderId"))
                .filter(OrderId::isLegal)
                .flatMap(id -> shop.orders().find(Identity.of(ctx).id(), new OrderId(id)))
                .orElseThrow(() -> Problem.of(ProblemType.ORDER_NOT_FOUND, "There is no such order.")
                        .asException());
        renderer.show(
                ctx,
                "receipt",
                new ReceiptView(renderer.frame(ctx), order.order(), shop.clock().instant()));
    }
}
