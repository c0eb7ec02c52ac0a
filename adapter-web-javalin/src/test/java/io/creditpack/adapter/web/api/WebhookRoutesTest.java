package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class WebhookRoutesTest {
    private final RunningShop shop = new RunningShop();
    private final Browser toss = shop.stranger();
    private final Browser guest = shop.guest();

    @AfterEach
    void close() {
        shop.close();
    }

    private String send(String event) {
        var answer = toss.post("/api/webhooks/toss", event);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String statusChanged(OrderId order, PaymentKey key, String status) {
        return """
                {"eventType":"PAYMENT_STATUS_CHANGED","createdAt":"2026-01-14T10:31:02.123456",\
                "data":{"mId":"gexampleshop","version":"2022-11-16","paymentKey":"%s","orderId":"%s",\
                "status":"%s","totalAmount":3000}}""".formatted(key.value(), order, status);
    }

    private static String depositCallback(OrderId order, String secret) {
        return """
                {"createdAt":"2026-01-15T09:02:11.654321","secret":"%s","status":"DONE",\
                "transactionKey":"9FF1EXAMPLE","orderId":"%s"}""".formatted(secret, order);
    }

    private String statusOf(OrderId order) {
        return guest.get("/api/orders/" + order).json().path("status").asText();
    }

    @Test
    void aStatusChangeIsAcceptedAndThenTossIsAsked() {
        OrderId order = shop.order(guest);
        PaymentKey account = shop.toss.authenticateVirtualAccount(order, Won.of(3000));
        shop.confirm(guest, order, account);
        shop.toss.deposit(account);

        assertThat(send(statusChanged(order, account, "DONE"))).isEqualTo("{\"result\":\"accepted\"}");
        assertThat(statusOf(order)).isEqualTo("WAITING_FOR_DEPOSIT");
        shop.workOffWebhooks();

        assertThat(statusOf(order)).isEqualTo("PAID");
    }

    @Test
    void aDepositCallbackWithTheOrdersSecretIsAccepted() {
        OrderId order = shop.order(guest);
        PaymentKey account = shop.toss.authenticateVirtualAccount(order, Won.of(3000));
        shop.confirm(guest, order, account);
        shop.toss.deposit(account);
        String secret = shop.toss.payment(account).identity().secret();

        assertThat(send(depositCallback(order, secret + "x"))).isEqualTo("{\"result\":\"ignored\"}");
        assertThat(shop.workOffWebhooks()).isZero();
        assertThat(send(depositCallback(order, secret))).isEqualTo("{\"result\":\"accepted\"}");
        shop.workOffWebhooks();

        assertThat(statusOf(order)).isEqualTo("PAID");
    }

    @Test
    void aForgedEventMovesNothing() {
        OrderId order = shop.order(guest);
        PaymentKey key = shop.authenticate(order);

        send(statusChanged(order, key, "DONE"));
        shop.workOffWebhooks();

        assertThat(statusOf(order)).isEqualTo("PENDING");
    }

    @Test
    void whatDoesNotConcernUsIsIgnored() {
        OrderId order = shop.order(guest);
        for (String event : List.of(
                "{}",
                "[]",
                "null",
                "1",
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\"}",
                "{\"eventType\":\"PAYMENT_STATUS_CHANGED\",\"data\":{\"orderId\":\"../x\",\"paymentKey\":\"k\"}}",
                "{\"eventType\":null,\"secret\":\"s\",\"status\":\"DONE\",\"orderId\":\"" + order + "\"}",
                "{\"eventType\":\"CANCEL_STATUS_CHANGED\",\"data\":{\"transactionKey\":\"t\"}}",
                "{\"eventType\":\"payout.changed\",\"entityBody\":{}}",
                "{\"secret\":\"s\",\"status\":\"DONE\"}",
                statusChanged(new OrderId("ord_of_another_shop"), new PaymentKey("k"), "DONE"))) {
            assertThat(send(event)).as(event).isEqualTo("{\"result\":\"ignored\"}");
        }
        assertThat(shop.workOffWebhooks()).isZero();
    }

    @Test
    void whatIsNotJsonIsRefused() {
        for (String event : List.of("", "<html>", "{", "{} {}", "{\"a\":1,\"a\":2}")) {
            assertThat(toss.post("/api/webhooks/toss", event).status())
                    .as(event)
                    .isEqualTo(400);
        }
    }

    @Test
    void D6_anEventThatCannotBeStoredIsNotAcknowledgedAndHasOneEffectWhenItComesAgain() {
        OrderId order = shop.order(guest);
        PaymentKey account = shop.toss.authenticateVirtualAccount(order, Won.of(3000));
        shop.confirm(guest, order, account);
        shop.toss.deposit(account);
        String event = statusChanged(order, account, "DONE");
        shop.memory.unitOfWork().refuseCommits(1);

        assertThat(toss.post("/api/webhooks/toss", event).status()).isEqualTo(503);
        assertThat(shop.workOffWebhooks()).isZero();
        assertThat(send(event)).isEqualTo("{\"result\":\"accepted\"}");
        assertThat(shop.workOffWebhooks()).isEqualTo(1);

        assertThat(statusOf(order)).isEqualTo("PAID");
        assertThat(guest.get("/api/credits").json().path("balance").asLong()).isEqualTo(3);
    }

    @Test
    void D8_theAnswerWaitsForNobodyElse() {
        OrderId order = shop.order(guest);
        PaymentKey key = shop.authenticate(order);
        try (var confirms = shop.toss.holdConfirms()) {
            var confirming = CompletableFuture.supplyAsync(() -> shop.confirm(guest, order, key));
            confirms.awaitArrival();

            assertThat(send(statusChanged(order, key, "DONE"))).isEqualTo("{\"result\":\"accepted\"}");
            assertThat(shop.toss.lookups()).isZero();

            confirms.release();
            assertThat(confirming.join().status()).isEqualTo(200);
        }
    }

    @Test
    void aForwardedAddressIsNotBelieved() {
        try (var guarded = new RunningShop(RunningShop.SITE, List.of("13.124.18.147"))) {
            for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "CF-Connecting-IP")) {
                assertThat(guarded.stranger()
                                .post("/api/webhooks/toss", "{}", header, "13.124.18.147")
                                .status())
                        .as(header)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void fromAnotherAddressThanTosssNothingIsTaken() {
        try (var guarded = new RunningShop(RunningShop.SITE, List.of("13.124.18.147", "10.0.0.0/8"));
                var local = new RunningShop(RunningShop.SITE, List.of("127.0.0.0/8", "::1"))) {
            assertThat(guarded.stranger().post("/api/webhooks/toss", "{}").status())
                    .isEqualTo(403);
            assertThat(local.stranger().post("/api/webhooks/toss", "{}").status())
                    .isEqualTo(200);
        }
    }
}
