package io.creditpack.adapter.toss.sandbox;

import io.creditpack.adapter.toss.sandbox.ApiGate.Call;
import java.util.Optional;

/** The calls of Toss's core API that a shop makes. */
final class CoreApi {
    private final ApiGate gate;
    private final Payments payments;
    private final Confirmation confirmation;
    private final Cancellation cancellation;
    private final TransactionList transactions;

    CoreApi(ApiGate gate, Payments payments, Tokens tokens, TransactionLog log) {
        this.gate = gate;
        this.payments = payments;
        this.confirmation = new Confirmation(payments, tokens);
        this.cancellation = new Cancellation(payments, tokens);
        this.transactions = new TransactionList(log);
    }

    void addTo(Routes routes) {
        routes.add("POST", "/v1/payments/confirm", (request, path) -> confirm(request));
        routes.add("GET", "/v1/payments/{key}", (request, path) -> query(request, path.getOrDefault("key", "")));
        routes.add(
                "GET",
                "/v1/payments/orders/{orderId}",
                (request, path) -> queryByOrder(request, path.getOrDefault("orderId", "")));
        routes.add(
                "POST", "/v1/payments/{key}/cancel", (request, path) -> cancel(request, path.getOrDefault("key", "")));
        routes.add("GET", "/v1/transactions", (request, path) -> list(request));
    }

    private Reply confirm(Request request) {
        return gate.pass(new Call(
                SandboxOperation.CONFIRM,
                Confirmation.paymentKeyOf(request),
                request,
                () -> answer(request, confirmation.confirm(request)),
                code -> confirmation.decline(request, code)));
    }

    private Reply query(Request request, String paymentKey) {
        return gate.pass(
                new Call(SandboxOperation.QUERY, paymentKey, request, () -> found(request, payments.find(paymentKey))));
    }

    private Reply queryByOrder(Request request, String orderId) {
        Optional<SandboxPayment> payment = payments.findByOrder(orderId);
        String paymentKey = payment.map(SandboxPayment::paymentKey).orElse("");
        return gate.pass(new Call(
                SandboxOperation.QUERY, paymentKey, request, () -> found(request, payments.findByOrder(orderId))));
    }

    private Reply cancel(Request request, String paymentKey) {
        return gate.pass(new Call(
                SandboxOperation.CANCEL,
                paymentKey,
                request,
                () -> answer(request, cancellation.cancel(paymentKey, CancelOrder.read(request)))));
    }

    private Reply list(Request request) {
        return gate.pass(new Call(SandboxOperation.TRANSACTIONS, "", request, () -> transactions.page(request)));
    }

    private static Answer found(Request request, Optional<SandboxPayment> payment) {
        return answer(request, payment.orElseThrow(() -> Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT)));
    }

    /** The bytes are made when they are needed, each time the same, from a payment that never changes. */
    private static Answer answer(Request request, SandboxPayment payment) {
        Language language = request.language();
        return Answer.json(200, () -> WireJson.bytes(PaymentJson.of(payment, language)));
    }
}
