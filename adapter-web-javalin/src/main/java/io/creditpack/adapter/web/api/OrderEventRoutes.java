package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderHistory;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;

/** Hearing at once that an order of one's own has moved. */
public final class OrderEventRoutes implements Routes {
    private static final String RETRY_SECONDS = "30";

    private final OrderHistory history;
    private final OrderWatches watches;

    public OrderEventRoutes(OrderHistory history, OrderWatches watches) {
        this.history = history;
        this.watches = watches;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/orders/{orderId}/events", this::listen, Access.CUSTOMER);
    }

    private void listen(Context ctx) {
        OrderId id = RefundRoutes.orderId(ctx);
        Order order = history.find(Identity.of(ctx).id(), id)
                .orElseThrow(() -> Refusals.orderNotFound().asException())
                .order();
        var stream = EventStream.on(ctx);
        if (!watches.add(stream, order)) {
            ctx.header(Header.RETRY_AFTER, RETRY_SECONDS);
            throw Problem.of(ProblemType.RATE_LIMITED, "Ask for the order itself instead.")
                    .asException();
        }
        stream.keepOpen(ctx, () -> watches.remove(stream));
        stream.tell(order.status());
    }
}
