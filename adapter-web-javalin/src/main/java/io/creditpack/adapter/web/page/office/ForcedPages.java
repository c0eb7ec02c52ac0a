package io.creditpack.adapter.web.page.office;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Caller;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.port.OperatorAct.About;
import io.creditpack.application.port.OperatorAct.Kind;
import io.creditpack.application.usecase.AskForcedRefund;
import io.creditpack.application.usecase.DecideForcedRefund;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.RefundAccount;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import io.creditpack.domain.refund.RefundId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** Refunds that need a second operator: asking for one, and deciding. */
final class ForcedPages implements Routes {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");

    private final Counter counter;
    private final Office office;

    ForcedPages(Counter counter, Office office) {
        this.counter = counter;
        this.office = office;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/approvals", this::list, Access.OFFICE);
        routes.post("/admin/orders/{orderId}/forced-refund", this::ask, Access.OFFICE);
        routes.post("/admin/forced-refunds/{id}/approve", this::approve, Access.OFFICE);
        routes.post("/admin/forced-refunds/{id}/reject", this::reject, Access.OFFICE);
    }

    private void list(Context ctx) {
        counter.show(
                ctx,
                "approvals",
                new ApprovalsView(counter.desk(ctx), office.forced().queries().pending()));
    }

    private void ask(Context ctx) {
        OrderId order = OrderPages.named(ctx, office).id();
        var wish = RefundForm.read(ctx);
        Won amount = wish.amount()
                .orElseThrow(() -> Problem.invalid("amount", "is missing").asException());
        counter.note(ctx, Kind.ASK_FORCED_REFUND, new About(order.value(), amount.toString()), wish.reason());
        AskForcedRefund.Result result = office.forced()
                .ask()
                .handle(new AskForcedRefund.Command(order, Caller.of(ctx).name(), amount, wish.reason()));
        Counter.back(ctx, "/admin/orders/" + order, result.name());
    }

    private void approve(Context ctx) {
        decide(
                ctx,
                Verdict.APPROVED,
                Kind.APPROVE_FORCED_REFUND,
                RefundForm.read(ctx).account());
    }

    private void reject(Context ctx) {
        decide(ctx, Verdict.REJECTED, Kind.REJECT_FORCED_REFUND, Optional.empty());
    }

    private void decide(Context ctx, Verdict verdict, Kind kind, Optional<RefundAccount> account) {
        ForcedRefund refund = named(ctx);
        counter.note(
                ctx, kind, new About(refund.order().value(), refund.amount().toString()), Counter.reason(ctx));
        var command = new DecideForcedRefund.Command(
                refund.id(), verdict, Caller.of(ctx).name(), account);
        String told = office.forced()
                .decide()
                .handle(command)
                .orElseThrow(ForcedPages::notFound)
                .match(OrderActions::told, () -> "REJECTED", Enum::name);
        Counter.back(ctx, "/admin/orders/" + refund.order(), told);
    }

    private ForcedRefund named(Context ctx) {
        return Optional.of(ctx.pathParam("id"))
                .filter(ID.asMatchPredicate())
                .map(RefundId::new)
                .flatMap(office.forced().queries()::find)
                .orElseThrow(ForcedPages::notFound);
    }

    private static RuntimeException notFound() {
        return Problem.of(ProblemType.NOT_FOUND, "There is no such forced refund.")
                .asException();
    }
}
