package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How programs and the console play the buyer, the bank and the merchant's console. */
final class ControlApi {
    /** Far above any price, far below where sums of won overflow. */
    static final long MAX_AMOUNT = 1_000_000_000_000L;

    private final Payments payments;

    ControlApi(Payments payments) {
        this.payments = payments;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/sandbox/payments", (request, path) -> pay(request));
        routes.add("GET", "/sandbox/payments", (request, path) -> list(request));
    }

    private Answer pay(Request request) {
        JsonInput input = JsonInput.of(request.body(), "orderId", "amount", "method", "orderName");
        Purchase purchase = new Purchase(
                input.matching("orderId", JsonInput.ORDER_ID),
                input.optionalText("orderName", 100).orElse("주문 " + input.text("orderId", 64)),
                input.integer("amount", 1, MAX_AMOUNT),
                input.choice("method", SandboxMethod.class),
                null);
        SandboxPayment payment = pay(purchase);
        ObjectNode node = WireJson.object()
                .put("paymentKey", payment.paymentKey())
                .put("status", payment.status().name());
        return Answer.json(201, node);
    }

    /** A buyer who opens the window and authenticates at once. */
    SandboxPayment pay(Purchase purchase) {
        String key = payments.open(purchase).paymentKey();
        return payments.change(key, SandboxPayment::authenticated);
    }

    private Answer list(Request request) {
        ObjectNode node = WireJson.object();
        ArrayNode all = node.putArray("payments");
        payments.newestFirst().forEach(payment -> all.add(PaymentJson.of(payment, request.language())));
        return Answer.json(200, node);
    }
}
