package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.usecase.CloseReview;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.application.usecase.SyncOrder;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** What operators do with one order. */
final class OrderActions implements Routes {
    private final Counter counter;
    private final Office office;

    OrderActions(Counter counter, Office office) {
        this.counter = counter;
        this.office = office;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/admin/orders/{orderId}/sync", this::sync, Access.OFFICE);
        routes.post("/admin/orders/{orderId}/close-review", this::closeReview, Access.OFFICE);
        routes.post("/admin/orders/{orderId}/refund", this::refund, Access.OFFICE);
    }

    private void sync(Context ctx) {
        OrderId order = OrderPages.named(ctx, office).id();
        counter.note(ctx, Kind.SYNC, new About(order.value(), ""), Counter.reason(ctx));
        office.acts().syncOrder().handle(new SyncOrder.Command(order));
        back(ctx, order, "SYNCED");
    }

    private void closeReview(Context ctx) {
        OrderId order = OrderPages.named(ctx, office).id();
        counter.note(ctx, Kind.CLOSE_REVIEW, new About(order.value(), ""), Counter.reason(ctx));
        String told = office.acts()
                .closeReview()
                .handle(new CloseReview.Command(order))
                .orElseThrow()
                .match(view -> "REVIEW_CLOSED", () -> "REVIEW_MONEY_HELD", () -> "REVIEW_UNANSWERED");
        back(ctx, order, told);
    }

    private void refund(Context ctx) {
        OrderId order = OrderPages.named(ctx, office).id();
        RequestKey key = Counter.text(ctx, "key")
                .filter(RequestKey::isLegal)
                .map(text -> new RequestKey("office:" + text))
                .orElseThrow(() -> Problem.invalid("key", "is missing").asException());
        var wish = RefundForm.read(ctx);
        counter.note(ctx, Kind.REFUND, new About(order.value(), detail(wish.amount())), wish.reason());
        var command = new RefundPayment.Command(order, Optional.empty(), key, wish);
        back(ctx, order, told(office.acts().refundPayment().handle(command)));
    }

    /** Returns what came of a refund, as a word of ours. */
    static String told(RefundPayment.Result result) {
        return result.match(
                view -> "REFUNDED",
                view -> "UNDECIDED",
                refusal -> refusal.reason().name());
    }

    private static String detail(Optional<Won> amount) {
        return amount.map(Won::toString).orElse("");
    }

    private static void back(Context ctx, OrderId order, String told) {
        Counter.back(ctx, "/admin/orders/" + order, told);
    }
}
