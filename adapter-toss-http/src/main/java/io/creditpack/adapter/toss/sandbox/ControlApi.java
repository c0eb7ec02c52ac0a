package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** How programs and the console make payments and play the buyer, the bank and the merchant's console. */
final class ControlApi {
    /** Far above any price, far below where sums of won overflow. */
    static final long MAX_AMOUNT = 1_000_000_000_000L;

    private final Payments payments;
    private final Actors actors;
    private final Webhooks webhooks;

    ControlApi(Payments payments, Actors actors, Webhooks webhooks) {
        this.payments = payments;
        this.actors = actors;
        this.webhooks = webhooks;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/sandbox/payments", (request, path) -> pay(request));
        routes.add("GET", "/sandbox/payments", (request, path) -> list(request));
        addAction(routes, "deposit", this::deposit);
        addAction(routes, "reverse-deposit", (key, request) -> {
            JsonInput.of(request.body());
            return actors.reverseDeposit(key);
        });
        addAction(routes, "cancel", this::cancel);
        addAction(routes, "expire", (key, request) -> {
            JsonInput.of(request.body());
            return actors.expire(key);
        });
        addAction(routes, "webhook", this::sendWebhook);
    }

    /** Answers with the payment as it is after the action. */
    private static void addAction(Routes routes, String name, BiFunction<String, Request, SandboxPayment> action) {
        routes.add("POST", "/sandbox/payments/{key}/" + name, (request, path) -> {
            SandboxPayment payment = action.apply(path.getOrDefault("key", ""), request);
            return Answer.json(200, PaymentJson.of(payment, request.language()));
        });
    }

    private Answer pay(Request request) {
        JsonInput input = JsonInput.of(request.body(), "orderId", "amount", "method", "orderName");
        String orderId = input.matching("orderId", JsonInput.ORDER_ID);
        SandboxPayment payment = actors.pay(new Purchase(
                orderId,
                input.optionalText("orderName", 100).orElse("주문 " + orderId),
                input.integer("amount", 1, MAX_AMOUNT),
                input.choice("method", SandboxMethod.class),
                null));
        ObjectNode node = WireJson.object()
                .put("paymentKey", payment.paymentKey())
                .put("status", payment.status().name());
        return Answer.json(201, node);
    }

    private Reply list(Request request) {
        Language language = request.language();
        return new JsonStream(
                WireJson.object(),
                "payments",
                payments.newestFirst().limit(request.limit()).map(payment -> PaymentJson.of(payment, language)));
    }

    private SandboxPayment deposit(String key, Request request) {
        JsonInput input = JsonInput.of(request.body(), "amount", "late");
        return actors.deposit(key, new Actors.Transfer(amount(input, "amount"), input.flag("late")));
    }

    private SandboxPayment cancel(String key, Request request) {
        JsonInput input = JsonInput.of(request.body(), "cancelAmount");
        return actors.cancel(key, amount(input, "cancelAmount"));
    }

    private SandboxPayment sendWebhook(String key, Request request) {
        JsonInput input = JsonInput.of(request.body(), "event");
        SandboxPayment payment = payments.find(key).orElseThrow(() -> Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT));
        if (input.has("event")) {
            webhooks.send(payment, eventType(input.text("event", 100)));
        } else {
            webhooks.resendLast(key);
        }
        return payment;
    }

    private static WebhookEvent.Type eventType(String name) {
        return Arrays.stream(WebhookEvent.Type.values())
                .filter(type -> type.wireName().equals(name))
                .findAny()
                .orElseThrow(() -> Refusal.badField(
                        "event",
                        "must be one of "
                                + Arrays.stream(WebhookEvent.Type.values())
                                        .map(WebhookEvent.Type::wireName)
                                        .toList()));
    }

    private static OptionalLong amount(JsonInput input, String field) {
        return input.has(field) ? OptionalLong.of(input.integer(field, 1, MAX_AMOUNT)) : OptionalLong.empty();
    }
}
