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
import io.creditpack.application.usecase.ReceiveWebhook.Command;
import io.creditpack.application.usecase.ReceiveWebhook.Result;
import io.creditpack.application.usecase.ReceiveWebhook.Subject;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where Toss sends its events: stored and acknowledged, worked off afterwards.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/webhook-events">Toss webhook events (read 2026-11)</a>
 */
public final class WebhookRoutes implements Routes {
    private static final String PAYMENT_STATUS_CHANGED = "PAYMENT_STATUS_CHANGED";
    private static final String CANCEL_STATUS_CHANGED = "CANCEL_STATUS_CHANGED";

    /** What we call the one event that Toss sends without a type. */
    private static final String DEPOSIT_CALLBACK = "DEPOSIT_CALLBACK";

    private static final Pattern TRANSACTION_KEY = Pattern.compile("[!-~]{1,200}");

    private static final Command UNKNOWN = new Command("UNKNOWN", Subject.NONE, Optional.empty(), Optional.empty());

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
        Result result = receiveWebhook.handle(commandOf(ctx.bodyAsBytes()));
        Json.answer(ctx, 200, new ResultBody(result.name().toLowerCase(Locale.ROOT)));
    }

    /** Tells Toss's envelopes apart; what we do not know is nothing to do for us, and may come any day. */
    static Command commandOf(byte[] body) {
        JsonNode event = StrictJson.read(body);
        if (event.path("eventType").isMissingNode()) {
            return depositCallback(event);
        }
        JsonNode data = event.path("data");
        return switch (event.path("eventType").asText()) {
            case PAYMENT_STATUS_CHANGED -> paymentStatusChanged(data);
            case CANCEL_STATUS_CHANGED -> cancelStatusChanged(data);
            default -> UNKNOWN;
        };
    }

    private static Command paymentStatusChanged(JsonNode payment) {
        return orderId(payment)
                .flatMap(order -> text(payment, "paymentKey", PaymentKey::isLegal, PaymentKey::new)
                        .map(key -> Subject.payment(order, key)))
                .map(subject -> new Command(PAYMENT_STATUS_CHANGED, subject, status(payment), Optional.empty()))
                .orElse(UNKNOWN);
    }

    /** The only event that names no payment: Toss documents nothing but the cancel's own transactionKey. */
    private static Command cancelStatusChanged(JsonNode cancel) {
        return text(cancel, "transactionKey", TRANSACTION_KEY.asMatchPredicate(), Subject::cancel)
                .map(subject -> new Command(CANCEL_STATUS_CHANGED, subject, Optional.empty(), Optional.empty()))
                .orElse(UNKNOWN);
    }

    private static Command depositCallback(JsonNode event) {
        Optional<String> secret = text(event, "secret", any -> true, any -> any);
        Optional<String> status = status(event);
        return orderId(event)
                .filter(order -> secret.isPresent() && status.isPresent())
                .map(order -> new Command(DEPOSIT_CALLBACK, Subject.order(order), status, secret))
                .orElse(UNKNOWN);
    }

    private static Optional<String> status(JsonNode node) {
        return text(node, "status", any -> true, any -> any);
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
