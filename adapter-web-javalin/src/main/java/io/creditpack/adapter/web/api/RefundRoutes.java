package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.query.RefundQuotes;
import io.creditpack.application.usecase.RefundPayment;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.RefundAccount;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        routes.post("/api/orders/{orderId}/refund", this::refund, Access.CUSTOMER);
    }

    record RefundBody(
            @NotBlank(message = "is missing") @Size(max = 200, message = "must have at most 200 characters")
            String reason,

            @Valid @Nullable AccountBody refundAccount) {}

    record AccountBody(
            @NotNull(message = "is missing")
            @Pattern(regexp = "[A-Z0-9]{2}", message = "must be a two-character bank code")
            String bank,

            @NotNull(message = "is missing")
            @Pattern(regexp = "[0-9]{1,20}", message = "must be 1 to 20 digits, without hyphens")
            String accountNumber,

            @NotBlank(message = "is missing") @Size(max = 60, message = "must have at most 60 characters")
            String holderName) {

        RefundAccount toAccount() {
            return new RefundAccount(bank, accountNumber, holderName);
        }

        @Override
        public String toString() {
            return "AccountBody[bank=" + bank + "]";
        }
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
        RefundBody body = Bodies.read(ctx, RefundBody.class);
        var wish = new RefundPayment.Wish(
                Optional.empty(),
                body.reason(),
                Optional.ofNullable(body.refundAccount()).map(AccountBody::toAccount));
        var command =
                new RefundPayment.Command(order, Optional.of(Identity.of(ctx).id()), key, wish);
        refundPayment
                .handle(command)
                .match(
                        view -> answer(ctx, 200, view),
                        view -> answer(ctx.header(Header.RETRY_AFTER, RETRY_SECONDS), 202, view),
                        refusal -> {
                            throw RefundRefusals.problemOf(refusal).asException();
                        });
    }

    private static OrderId orderId(Context ctx) {
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
