package io.creditpack.adapter.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Access;
import io.creditpack.adapter.web.AddressRanges;
import io.creditpack.adapter.web.ClientAddress;
import io.creditpack.adapter.web.Json;
import io.creditpack.adapter.web.Limit;
import io.creditpack.adapter.web.Problem;
import io.creditpack.adapter.web.ProblemType;
import io.creditpack.adapter.web.Routes;
import io.creditpack.application.usecase.ReceiveWebhook;
import io.creditpack.application.usecase.ReceiveWebhook.Result;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where Toss sends its events: stored and acknowledged, worked off afterwards.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/webhook-events">Toss webhook events (read 2026-11)</a>
 */
public final class WebhookRoutes implements Routes {
    private static final String PAYMENT_STATUS_CHANGED = "PAYMENT_STATUS_CHANGED";

    /** What we call the one event that Toss sends without a type. */
    private static final String DEPOSIT_CALLBACK = "DEPOSIT_CALLBACK";

    private final ReceiveWebhook receiveWebhook;
    private final AddressRanges senders;

    /**
     * Wires the route.
     *
     * @param senders from where events are taken
     */
    public WebhookRoutes(ReceiveWebhook receiveWebhook, AddressRanges senders) {
        this.receiveWebhook = receiveWebhook;
        this.senders = senders;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/webhooks/toss", this::receive, Access.TOSS, Limit.EVENTS);
    }

    record ResultBody(String result) {}

    private void receive(Context ctx) {
        if (!senders.contain(ClientAddress.of(ctx).digits())) {
            throw Problem.of(ProblemType.FORBIDDEN, "Events are not taken from this address.")
                    .asException();
        }
        Result result = commandOf(StrictJson.read(ctx.bodyAsBytes()))
                .map(receiveWebhook::handle)
                .orElse(Result.IGNORED);
        Json.answer(ctx, 200, new ResultBody(result.name().toLowerCase(Locale.ROOT)));
    }

    /** Tells Toss's envelopes apart; what we do not know is nothing to do for us, and may come any day. */
    private static Optional<ReceiveWebhook.Command> commandOf(JsonNode event) {
        if (!event.path("eventType").isMissingNode()) {
            return event.path("eventType").asText().equals(PAYMENT_STATUS_CHANGED)
                    ? paymentStatusChanged(event.path("data"))
                    : Optional.empty();
        }
        boolean isDepositCallback = event.path("secret").isTextual()
                && event.path("status").isTextual()
                && event.path("orderId").isTextual();
        return isDepositCallback ? depositCallback(event) : Optional.empty();
    }

    private static Optional<ReceiveWebhook.Command> paymentStatusChanged(JsonNode payment) {
        return orderId(payment)
                .flatMap(order -> text(payment, "paymentKey", PaymentKey::isLegal, PaymentKey::new)
                        .map(key -> new ReceiveWebhook.Command(
                                PAYMENT_STATUS_CHANGED, order, Optional.of(key), Optional.empty())));
    }

    private static Optional<ReceiveWebhook.Command> depositCallback(JsonNode event) {
        Optional<String> secret = Optional.of(event.path("secret").asText());
        return orderId(event)
                .map(order -> new ReceiveWebhook.Command(DEPOSIT_CALLBACK, order, Optional.empty(), secret));
    }

    private static Optional<OrderId> orderId(JsonNode node) {
        return text(node, "orderId", OrderId::isLegal, OrderId::new);
    }

    private static <T> Optional<T> text(
            JsonNode node, String field, Predicate<String> isLegal, Function<String, T> constructor) {
        return Optional.of(node.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(isLegal)
                .map(constructor);
    }
}
