package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import java.util.ArrayList;
import java.util.List;

/** A customer with a browser, and what the customer does at Toss and at the bank. */
final class Shopper {
    private final Browser browser;
    private final Browser toss;

    Shopper(Browser browser, Browser toss) {
        this.browser = browser;
        this.toss = toss;
    }

    /** Opens the shop, and with it a session if there is none. */
    void visits() {
        browser.get("/api/me");
    }

    /** Orders a product and returns the order's id. */
    String orders(String product) {
        var placed = browser.post("/api/orders", "{\"product\":\"" + product + "\"}");
        assertThat(placed.status()).isEqualTo(201);
        return placed.json().path("orderId").asText();
    }

    /** Goes through Toss's window for {@code order}, and returns the paymentKey Toss sends back. */
    String authenticates(String order, String method) {
        var payment = toss.post(
                "/sandbox/payments",
                "{\"orderId\":\"%s\",\"amount\":%d,\"method\":\"%s\"}"
                        .formatted(order, order(order).path("amount").asLong(), method));
        assertThat(payment.status()).isEqualTo(201);
        return payment.json().path("paymentKey").asText();
    }

    /** Comes back from Toss's window: the page posts what the success URL brought. */
    Browser.Answer confirms(String order, String paymentKey, String... headers) {
        return browser.post(
                "/api/payments/toss/confirm",
                "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}"
                        .formatted(
                                paymentKey, order, order(order).path("amount").asLong()),
                headers);
    }

    /** Transfers the money into the account that was shown. */
    void deposits(String paymentKey) {
        assertThat(toss.post("/sandbox/payments/" + paymentKey + "/deposit", "{}")
                        .status())
                .isEqualTo(200);
    }

    JsonNode order(String order) {
        return browser.get("/api/orders/" + order).json();
    }

    String statusOf(String order) {
        return order(order).path("status").asText();
    }

    long balance() {
        return browser.get("/api/credits").json().path("balance").asLong();
    }

    /** Returns the types of the whole statement, newest first. */
    List<String> statement() {
        return entries().stream().map(entry -> entry.path("type").asText()).toList();
    }

    /** Returns the whole statement of one moment, newest first. */
    List<JsonNode> entries() {
        return all("entries", "/api/credits/entries");
    }

    /** Returns the orders that are PAID. */
    List<String> paidOrders() {
        return all("orders", "/api/orders").stream()
                .filter(order -> order.path("status").asText().equals("PAID"))
                .map(order -> order.path("orderId").asText())
                .toList();
    }

    private List<JsonNode> all(String items, String path) {
        var all = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            JsonNode page = browser.get(path + "?limit=100" + cursor).json();
            page.path(items).forEach(all::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return all;
    }
}
