package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh sandbox for each test, and the calls most tests make of it. */
abstract class SandboxTest {
    private static final AtomicInteger ORDERS = new AtomicInteger();

    TossSandbox sandbox;
    Http http;

    @BeforeEach
    final void startSandbox() {
        sandbox = TossSandbox.start(config(SandboxConfig.on(0, Clock.systemUTC())));
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

    /** A buyer has authenticated through the control call; returns the paymentKey. */
    String authenticated(String orderId, String method) {
        String body = "{\"orderId\":\"%s\",\"amount\":3000,\"method\":\"%s\"}".formatted(orderId, method);
        return http.plain("POST", "/sandbox/payments", body).at("/paymentKey");
    }
}
