package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.query.OrderTimeline;
import io.creditpack.application.query.OrderTimeline.Event;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.usecase.CloseReview;
import io.creditpack.application.usecase.KeepOperatorLog;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.SyncOrder;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What operators do with one order. */
public final class OperatorRoutes implements Routes {
    private final SyncOrder syncOrder;
    private final CloseReview closeReview;
    private final RefundPayment refundPayment;
    private final OrderTimeline timeline;
    private final KeepOperatorLog log;

    public OperatorRoutes(
            SyncOrder syncOrder,
            CloseReview closeReview,
            RefundPayment refundPayment,
            OrderTimeline timeline,
            KeepOperatorLog log) {
        this.syncOrder = syncOrder;
        this.closeReview = closeReview;
        this.refundPayment = refundPayment;
        this.timeline = timeline;
        this.log = log;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/admin/orders/{orderId}/timeline", this::timeline, Access.OPERATOR);
        routes.post("/api/admin/orders/{orderId}/sync", this::sync, Access.OPERATOR);
        routes.post("/api/admin/orders/{orderId}/close-review", this::closeReview, Access.OPERATOR);
        routes.post("/api/admin/orders/{orderId}/refund", this::refund, Access.OPERATOR);
    }

    record TimelineBody(String orderId, List<EventBody> events) {}

    record EventBody(String at, String kind, String what, String cause, String result) {
        static EventBody of(Event event) {
            return new EventBody(
                    event.at().toString(), event.kind().name(), event.what(), event.cause(), event.result());
        }
    }

    private void timeline(Context ctx) {
        OrderId order = RefundRoutes.orderId(ctx);
        List<Event> events =
                timeline.of(order).orElseThrow(() -> Refusals.orderNotFound().asException());
        Json.answer(
                ctx,
                200,
                new TimelineBody(
                        order.value(), events.stream().map(EventBody::of).toList()));
    }

    private void sync(Context ctx) {
        OrderId order = RefundRoutes.orderId(ctx);
        note(ctx, Kind.SYNC, new About(order.value(), ""), "");
        Json.answer(
                ctx,
                200,
                syncOrder
                        .handle(new SyncOrder.Command(order))
                        .map(view -> OrderBody.of(view, Language.of(ctx)))
                        .orElseThrow(() -> Refusals.orderNotFound().asException()));
    }

    record ClosingBody(
            @NotBlank(message = "is missing") @Size(max = 200, message = "must have at most 200 characters")
            String reason) {}

    private void closeReview(Context ctx) {
        OrderId order = RefundRoutes.orderId(ctx);
        String reason = Bodies.read(ctx, ClosingBody.class).reason();
        note(ctx, Kind.CLOSE_REVIEW, new About(order.value(), ""), reason);
        OrderView view = closeReview
                .handle(new CloseReview.Command(order))
                .orElseThrow(() -> Refusals.orderNotFound().asException())
                .match(
                        closed -> closed,
                        () -> {
                            throw Problem.of(
                                            ProblemType.REVIEW_NOT_CLOSABLE,
                                            "Toss holds money of this order: cancel it there first.")
                                    .asException();
                        },
                        () -> {
                            throw Problem.of(ProblemType.TOSS_UNREACHABLE, "Nothing was changed; try again.")
                                    .asException();
                        });
        Json.answer(ctx, 200, OrderBody.of(view, Language.of(ctx)));
    }

    private void refund(Context ctx) {
        OrderId order = RefundRoutes.orderId(ctx);
        RequestKey key = RequestKeys.required(ctx);
        var wish = Bodies.read(ctx, RefundBody.ByOperator.class).toWish();
        String amount = wish.amount().map(Won::toString).orElse("");
        note(ctx, Kind.REFUND, new About(order.value(), amount), wish.reason());
        RefundRoutes.answer(ctx, refundPayment.handle(new RefundPayment.Command(order, Optional.empty(), key, wish)));
    }

    private void note(Context ctx, Kind kind, About about, String reason) {
        log.handle(new KeepOperatorLog.Command(Caller.of(ctx).name(), kind, about, reason));
    }
}
