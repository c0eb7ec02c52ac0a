package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Limit;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;

/** Asking for one's money back. */
public final class RefundRoutes implements Routes {
    /** The reconciler looks after ten seconds. */
    private static final String RETRY_SECONDS = "10";

    private final RefundPayment refundPayment;
    private final RefundQuotes quotes;

    public RefundRoutes(RefundPayment refundPayment, RefundQuotes quotes) {
        this.refundPayment = refundPayment;
        this.quotes = quotes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/orders/{orderId}/refund-quote", this::quote, Access.CUSTOMER);
        routes.post("/api/orders/{orderId}/refund", this::refund, Access.CUSTOMER, Limit.REFUNDS);
    }

    private void quote(Context ctx) {
        CustomerId customer = Identity.of(ctx).id();
        OrderId order = orderId(ctx);
        Json.answer(
                ctx,
                200,
                quotes.ofCustomer(customer, order)
                        .map(quote -> QuoteBody.of(order, quote, Language.of(ctx)))
                        .orElseThrow(() -> Refusals.orderNotFound().asException()));
    }

    private void refund(Context ctx) {
        OrderId order = orderId(ctx);
        var key = RequestKeys.required(ctx);
        var wish = Bodies.read(ctx, RefundBody.class).toWish();
        var customer = Optional.of(Identity.of(ctx).id());
        answer(ctx, refundPayment.handle(new RefundPayment.Command(order, customer, key, wish)));
    }

    static void answer(Context ctx, RefundPayment.Result result) {
        result.match(
                view -> answer(ctx, 200, view),
                view -> answer(ctx.header(Header.RETRY_AFTER, RETRY_SECONDS), 202, view),
                refusal -> {
                    throw RefundRefusals.problemOf(refusal).asException();
                });
    }

    static OrderId orderId(Context ctx) {
        return Optional.of(ctx.pathParam("orderId"))
                .filter(OrderId::isLegal)
                .map(OrderId::new)
                .orElseThrow(() -> Refusals.orderNotFound().asException());
    }

    private static Context answer(Context ctx, int status, OrderView view) {
        Json.answer(ctx, status, OrderBody.of(view, Language.of(ctx)));
        return ctx;
    }
}
