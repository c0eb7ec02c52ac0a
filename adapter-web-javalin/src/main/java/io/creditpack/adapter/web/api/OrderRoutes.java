package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Limit;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemException;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderHistory;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.Page;
import io.creditpack.application.usecase.PlaceOrder;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.product.ProductId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Placing orders, and reading one's own. */
public final class OrderRoutes implements Routes {
    private final PlaceOrder placeOrder;
    private final OrderHistory history;

    public OrderRoutes(PlaceOrder placeOrder, OrderHistory history) {
        this.placeOrder = placeOrder;
        this.history = history;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/orders", this::place, Access.CUSTOMER, Limit.ORDERS);
        routes.get("/api/orders", this::list, Access.CUSTOMER);
        routes.get("/api/orders/{orderId}", this::show, Access.CUSTOMER);
    }

    record PlaceBody(
            @NotNull(message = "is missing") @Size(min = 1, max = 100, message = "must have 1 to 100 characters")
            String product) {}

    private void place(Context ctx) {
        Optional<RequestKey> key = RequestKeys.of(ctx);
        PlaceBody body = Bodies.read(ctx, PlaceBody.class);
        if (!ProductId.isLegal(body.product())) {
            throw unknownProduct();
        }
        var command = new PlaceOrder.Command(Identity.of(ctx).customer(), new ProductId(body.product()), key);
        placeOrder
                .handle(command)
                .match(
                        order -> answer(ctx, 201, new OrderView(order, Optional.empty())),
                        order -> answer(ctx, 200, asItIsNow(ctx, order)),
                        () -> {
                            throw Problem.of(
                                            ProblemType.IDEMPOTENCY_KEY_REUSED,
                                            "Use a new Idempotency-Key for another order.")
                                    .asException();
                        },
                        () -> {
                            throw unknownProduct();
                        });
    }

    private static ProblemException unknownProduct() {
        return Problem.of(ProblemType.PRODUCT_NOT_FOUND, "GET /api/products lists what is for sale.")
                .asException();
    }

    private OrderView asItIsNow(Context ctx, Order order) {
        return history.find(Identity.of(ctx).id(), order.id()).orElseThrow();
    }

    private static Context answer(Context ctx, int status, OrderView view) {
        ctx.header(Header.LOCATION, "/api/orders/" + view.order().id());
        Json.answer(ctx, status, OrderBody.of(view, Language.of(ctx)));
        return ctx;
    }

    private void show(Context ctx) {
        String id = ctx.pathParam("orderId");
        OrderView view = Optional.of(id)
                .filter(OrderId::isLegal)
                .map(OrderId::new)
                .flatMap(orderId -> history.find(Identity.of(ctx).id(), orderId))
                .orElseThrow(() -> Refusals.orderNotFound().asException());
        Json.answer(ctx, 200, OrderBody.of(view, Language.of(ctx)));
    }

    record OrdersBody(List<OrderBody> orders, @Nullable String next) {}

    private void list(Context ctx) {
        Paging paging = Paging.of(ctx, OrderId::isLegal);
        Page<OrderView> page =
                history.page(Identity.of(ctx).id(), paging.after().map(OrderId::new), paging.limit());
        Language language = Language.of(ctx);
        List<OrderBody> orders =
                page.items().stream().map(view -> OrderBody.of(view, language)).toList();
        Json.answer(ctx, 200, new OrdersBody(orders, Paging.next(page)));
    }
}
