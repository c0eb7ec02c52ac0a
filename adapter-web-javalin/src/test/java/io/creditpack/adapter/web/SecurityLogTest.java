package io.creditpack.adapter.web;

import static io.creditpack.adapter.web.LocalIssuer.claims;
import static io.creditpack.adapter.web.LocalIssuer.sign;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import io.creditpack.domain.order.OrderId;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SecurityLogTest {
    private static final String SPEND = "{\"credits\":1,\"reference\":\"portfolio-42\"}";

    private final LogLines log = new LogLines(SecurityLog.class);
    private final RunningShop shop = RunningShop.limited();
    private final Browser minji = shop.guest();

    @AfterEach
    void close() {
        shop.close();
        log.close();
    }

    private void listOrders(String token) {
        shop.stranger().get("/api/admin/orders", "Authorization", "Bearer " + token);
    }

    @Test
    void whoIsLetInByATokenIsToldOnceAnHour() {
        listOrders("operator-token");
        listOrders("operator-token");
        assertThat(log.lines()).containsExactly("hana is let in as OPERATOR with its token, from 127.0.0.1");

        listOrders("second-operator-token");
        minji.post(
                "/api/accounts/nobody/credits/spend",
                SPEND,
                "Authorization",
                "Bearer service-token",
                "Idempotency-Key",
                "spend-1");
        shop.clock.advance(Duration.ofHours(1));
        listOrders("operator-token");

        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("hana is let in"))
                .hasSize(2);
        assertThat(log.lines())
                .anyMatch(line -> line.startsWith("minsu is let in as OPERATOR"))
                .anyMatch(line -> line.startsWith("portfolio is let in as SERVICE"))
                .noneMatch(line -> line.contains("-token,"));
    }

    @Test
    void whoIsLetInByTheProviderIsToldOncePerTokenAndNotByName() {
        RSAKey key = LocalIssuer.rsaKey("rsa");
        try (var issuer = new LocalIssuer();
                var trusting = RunningShop.trusting(issuer.provider())) {
            issuer.publish(key.toPublicJWK());
            String token = sign(
                    key, claims("minji@example.com", trusting.clock.instant()).build());
            String renewed = sign(
                    key,
                    claims("minji@example.com", trusting.clock.instant().plusSeconds(1))
                            .build());

            for (String bearer : List.of(token, token, renewed)) {
                assertThat(trusting.stranger()
                                .get("/api/me", "Authorization", "Bearer " + bearer)
                                .status())
                        .isEqualTo(200);
            }

            assertThat(log.lines())
                    .hasSize(2)
                    .allMatch(line -> line.matches(
                            "Customer ck_[\\w-]{9} is let in with a token of the provider, from 127\\.0\\.0\\.1"));
        }
    }

    @Test
    void aGuestProvesNothingAndIsNotTold() {
        shop.guest().get("/api/credits");

        assertThat(log.lines()).isEmpty();
    }

    @Test
    void whoTriesToGetAroundARuleIsToldAndWhatItWasAboutIsNot() {
        OrderId order = shop.order(minji);
        String customer = minji.get("/api/me").json().path("customerId").asText();

        minji.post("/api/orders", "{\"product\":\"PRO_PACK\",\"price\":1}");
        minji.post("/api/payments/toss/confirm", RunningShop.confirmation(order, shop.authenticate(order), "1"));
        shop.guest().get("/api/orders/" + order);
        minji.post("/api/orders", "x".repeat(300_000));
        shop.stranger().get("/api/accounts/" + customer + "/credits");

        assertThat(log.lines())
                .contains(
                        "POST /api/orders is refused to 127.0.0.1: VALIDATION_FAILED",
                        "POST /api/payments/toss/confirm is refused to 127.0.0.1: AMOUNT_MISMATCH",
                        "GET /api/orders/{orderId} is refused to 127.0.0.1: ORDER_NOT_FOUND",
                        "GET /api/accounts/{customerId}/credits is refused to 127.0.0.1: UNAUTHENTICATED")
                .anyMatch(line -> line.endsWith("PAYLOAD_TOO_LARGE"))
                .noneMatch(line -> line.contains(order.value()) || line.contains(customer) || line.contains("price"));
    }

    @Test
    void whoMustWaitIsTold() {
        for (int guess = 0; guess < 11; guess++) {
            minji.send(minji.request(
                            "/admin/session",
                            "Sec-Fetch-Site",
                            "same-origin",
                            "Content-Type",
                            "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.noBody()));
        }
        assertThat(log.lines()).contains("POST /admin/session is refused to 127.0.0.1: RATE_LIMITED");
    }

    @Test
    void nobodyFillsTheLog() {
        for (int guess = 0; guess < 100; guess++) {
            listOrders("guess" + guess);
        }
        assertThat(log.lines()).hasSize(20);

        shop.clock.advance(Duration.ofSeconds(30));
        listOrders("one more");

        assertThat(log.lines())
                .last()
                .asString()
                .endsWith("UNAUTHENTICATED (and 80 refusals before it that were not told)");
    }
}
