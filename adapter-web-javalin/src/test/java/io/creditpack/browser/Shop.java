package io.creditpack.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditpack.boot.AppConfig;
import io.creditpack.boot.PaymentApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The whole application as {@code serve} starts it, with a database in memory, and its sandbox's controls. */
final class Shop implements AutoCloseable {
    static final String OPERATOR_TOKEN = "a-token-of-hana";

    private static final Map<String, String> SELLER = Map.of(
            "SELLER_NAME", "주식회사 크레딧팩",
            "SELLER_REPRESENTATIVE", "김민지",
            "SELLER_REGISTRATION_NUMBER", "123-45-67890",
            "SELLER_MAIL_ORDER_NUMBER", "제2026-서울강남-01234호",
            "SELLER_ADDRESS", "서울특별시 강남구 테헤란로 123, 4층 (역삼동)",
            "SELLER_PHONE", "02-1234-5678",
            "SELLER_EMAIL", "help@creditpack.example",
            "SELLER_HOSTING", "Example Cloud");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final PaymentApp app;

    private Shop(PaymentApp app) {
        this.app = app;
    }

    static Shop open() {
        var environment = new HashMap<>(SELLER);
        environment.putAll(Map.of(
                "PORT",
                "0",
                "TOSS_SANDBOX_PORT",
                "0",
                "ADMIN_TOKENS",
                "hana:" + OPERATOR_TOKEN,
                "DATABASE_URL",
                "jdbc:h2:mem:" + UUID.randomUUID()));
        return new Shop(PaymentApp.start(AppConfig.from(environment)));
    }

    /** Returns the address of a page, as customers know it. */
    String address(String path) {
        return app.site().publicUrl() + path;
    }

    URI console() {
        return app.site().sandboxConsole().orElseThrow();
    }

    /** Makes the next {@code times} answers to an operation of Toss's API go wrong. */
    void breakToss(String operation, String fault, int times) {
        String plan = "{\"operation\":\"%s\",\"fault\":\"%s\",\"times\":%d}".formatted(operation, fault, times);
        send(HttpRequest.newBuilder(console().resolve("/sandbox/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(plan)));
    }

    /** Returns how often Toss was asked to take the money of an order. */
    long confirmsOf(String orderId) {
        JsonNode requests = send(HttpRequest.newBuilder(console().resolve("/sandbox/requests")))
                .get("requests");
        return StreamSupport.stream(requests.spliterator(), false)
                .filter(request -> request.get("operation").asText().equals("confirm"))
                .filter(request -> request.get("body").path("orderId").asText().equals(orderId))
                .count();
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        app.close();
    }
}
