package io.creditpack.adapter.web.api;

import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.Identity;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Language;
import io.creditpack.adapter.web.Limit;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.usecase.ConfirmPayment;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Refusal;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.payment.PaymentKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Confirming what the widget's success URL brought. */
public final class ConfirmRoutes implements Routes {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmRoutes.class);

    /** Most open outcomes are known within a few seconds. */
    private static final String RETRY_SECONDS = "3";

    private final ConfirmPayment confirmPayment;

    public ConfirmRoutes(ConfirmPayment confirmPayment) {
        this.confirmPayment = confirmPayment;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/payments/toss/confirm", this::confirm, Access.CUSTOMER, Limit.CONFIRMS, Limit.DECLINES);
    }

    record ConfirmBody(
            @NotNull(message = "is missing")
            @Pattern(
                    regexp = "[A-Za-z0-9_-]{1,200}",
                    message = "must be 1 to 200 letters, digits, underscores and hyphens")
            String paymentKey,

            @NotNull(message = "is missing")
            @Pattern(
                    regexp = "[A-Za-z0-9_-]{6,64}",
                    message = "must be 6 to 64 letters, digits, underscores and hyphens")
            String orderId,

            @NotNull(message = "is missing") @Positive(message = "must be 1 or more")
            Long amount) {

        ConfirmPayment.Command toCommand(CustomerId customer) {
            return new ConfirmPayment.Command(
                    customer, new OrderId(orderId), new PaymentKey(paymentKey), Won.of(amount));
        }
    }

    private void confirm(Context ctx) {
        var command =
                Bodies.read(ctx, ConfirmBody.class).toCommand(Identity.of(ctx).id());
        MDC.put("orderId", command.orderId().value());
        confirmPayment
                .handle(command)
                .match(
                        order -> answer(ctx, 200, order),
                        order -> answer(ctx.header(Header.RETRY_AFTER, RETRY_SECONDS), 202, order),
                        refusal -> {
                            tellOperators(command, refusal);
                            throw Refusals.problemOf(refusal, Language.of(ctx)).asException();
                        });
    }

    private static Context answer(Context ctx, int status, OrderView order) {
        Json.answer(ctx, status, OrderBody.of(order, Language.of(ctx)));
        return ctx;
    }

    /** No customer can mend our keys, so every such refusal is an error of ours. */
    private static void tellOperators(ConfirmPayment.Command command, Refusal refusal) {
        if (refusal.reason() == Reason.PAYMENT_MISCONFIGURED) {
            LOG.error(
                    "Toss refuses to confirm order {}: {}; check TOSS_SECRET_KEY and NEXT_PUBLIC_TOSS_CLIENT_KEY",
                    command.orderId(),
                    refusal.tossCode().orElse("no code"));
        }
    }
}
