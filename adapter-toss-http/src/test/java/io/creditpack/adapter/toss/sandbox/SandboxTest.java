package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh sandbox for each test, whose time stands still until it is moved, and the calls most tests make of it. */
abstract class SandboxTest {
    /** Ten o'clock and thirty minutes in the morning in Seoul. */
    static final Instant START = Instant.parse("2026-01-14T01:30:00Z");

    private static final AtomicInteger ORDERS = new AtomicInteger();

    TossSandbox sandbox;
    Http http;

    @BeforeEach
    final void startSandbox() {
        sandbox = TossSandbox.start(config(SandboxConfig.on(0, Clock.fixed(START, ZoneOffset.UTC))));
        http = new Http(sandbox.url());
    }

    @AfterEach
    final void stopSandbox() {
        sandbox.close();
    }

    SandboxConfig config(SandboxConfig plain) {
        return plain;
    }

    static String newOrder() {
        return "order_" + ORDERS.incrementAndGet();
    }

    SandboxPayment authenticated(SandboxMethod method) {
        return sandbox.pay(newOrder(), 3_000, method);
    }

    /** A payment that was confirmed: DONE, or an account that waits for its deposit. */
    SandboxPayment confirmed(SandboxMethod method) {
        SandboxPayment payment = authenticated(method);
        confirm(payment);
        return payment;
    }

    SandboxPayment deposited() {
        return sandbox.deposit(confirmed(SandboxMethod.VIRTUAL_ACCOUNT).paymentKey());
    }

    Http.Reply confirm(SandboxPayment payment, String... headers) {
        return confirm(payment.paymentKey(), payment.orderId(), payment.amount(), headers);
    }

    Http.Reply confirm(String paymentKey, String orderId, long amount, String... headers) {
        String body = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(paymentKey, orderId, amount);
        return http.toss("POST", "/v1/payments/confirm", body, headers);
    }

    Http.Reply query(SandboxPayment payment, String... headers) {
        return http.toss("GET", "/v1/payments/" + payment.paymentKey(), "", headers);
    }

    Http.Reply cancel(SandboxPayment payment, String body, String... headers) {
        return http.toss("POST", "/v1/payments/" + payment.paymentKey() + "/cancel", body, headers);
    }

    PaymentStatus statusOf(SandboxPayment payment) {
        return sandbox.payment(payment.paymentKey()).orElseThrow().status();
    }
}
