package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.adapter.web.Site;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.product.Product;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from a pack to a payment and back. */
final class CheckoutPages implements Routes {
    private final Renderer renderer;
    private final Shop shop;
    private final Site site;

    CheckoutPages(Renderer renderer, Shop shop, Site site) {
        this.renderer = renderer;
        this.shop = shop;
        this.site = site;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/checkout", this::open, Access.VISITOR);
        routes.get("/checkout/success", this::succeed, Access.VISITOR);
        routes.get("/checkout/fail", this::fail, Access.VISITOR);
    }

    /** Sells a product, or, with {@code order}, lets an order be paid that was not paid yet. */
    private void open(Context ctx) {
        if (ctx.queryParam("order") != null) {
            reopen(ctx);
            return;
        }
        Product product = Optional.ofNullable(ctx.queryParam("product"))
                .flatMap(this::product)
                .orElseThrow(() -> Problem.of(ProblemType.PRODUCT_NOT_FOUND, "There is no such product.")
                        .asException());
        renderer.show(ctx, "checkout", new CheckoutView(renderer.frame(ctx), site, product, Optional.empty()));
    }

    private void reopen(Context ctx) {
        Order order = order(ctx, "order")
                .orElseThrow(() -> Problem.of(ProblemType.ORDER_NOT_FOUND, "There is no such order.")
                        .asException());
        if (!isPayable(order)) {
            ctx.redirect("/orders/" + order.id());
            return;
        }
        Product product = order.purchase().product();
        renderer.show(ctx, "checkout", new CheckoutView(renderer.frame(ctx), site, product, Optional.of(order.id())));
    }

    /** Nothing is confirmed here: this is a GET, which anybody can make a browser repeat. */
    private void succeed(Context ctx) {
        renderer.show(ctx, "result", renderer.frame(ctx));
    }

    private void fail(Context ctx) {
        var quote = new FailureView.Quote(
                Objects.requireNonNullElse(ctx.queryParam("code"), ""),
                Objects.requireNonNullElse(ctx.queryParam("message"), ""));
        // Toss leaves orderId out when the buyer cancels, so our fail URL names the order itself.
        Optional<Order> order = Stream.of("order", "orderId")
                .flatMap(name -> order(ctx, name).stream())
                .findFirst();
        renderer.show(
                ctx,
                "failure",
                new FailureView(renderer.frame(ctx), quote, order, shop.clock().instant()));
    }

    private Optional<Product> product(String id) {
        return shop.products().get().stream()
                .filter(product -> product.id().value().equals(id))
                .findFirst();
    }

    private Optional<Order> order(Context ctx, String parameter) {
        return Optional.ofNullable(ctx.queryParam(parameter))
                .filter(OrderId::isLegal)
                .flatMap(id -> shop.orders().find(Identity.of(ctx).id(), new OrderId(id)))
                .map(view -> view.order());
    }

    private boolean isPayable(Order order) {
        return order.status().isPayable()
                && shop.clock().instant().isBefore(order.purchase().expiresAt());
    }
}
