package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.order.OrderId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OrderRoutesTest {
    private static final String PRO_PACK = "{\"product\":\"PRO_PACK\"}";

    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = new RunningShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void thePacksAreForSaleCheapestFirst() {
        var products = shop.stranger().get("/api/products");

        assertThat(products.status()).isEqualTo(200);
        assertThat(products.body()).isEqualTo("""
                {"products":[\
                {"product":"PRO_PACK","name":"PRO Pack","credits":3,"amount":3000,"currency":"KRW"},\
                {"product":"PREMIUM_PACK","name":"PREMIUM Pack","credits":5,"amount":5000,"currency":"KRW"}]}""");
    }

    @Test
    void anOrderIsCreatedAndFoundWhereItsLocationSays() {
        Browser guest = shop.guest();
        JsonNode me = guest.get("/api/me").json();

        var placed = guest.post("/api/orders", PRO_PACK);

        assertThat(placed.status()).isEqualTo(201);
        String id = placed.json().path("orderId").asText();
        assertThat(placed.header("Location")).isEqualTo("/api/orders/" + id);
        assertThat(placed.body())
                .isEqualTo("""
                {"orderId":"%s","product":"PRO_PACK","orderName":"PRO Pack","amount":3000,"currency":"KRW",\
                "credits":3,"status":"PENDING","customerKey":"%s","createdAt":"2026-11-23T03:00:00.123456Z",\
                "expiresAt":"2026-11-23T03:30:00.123456Z","paidAt":null,"balance":null,"review":null,\
                "payment":null}""".formatted(id, me.path("customerKey").asText()));
        assertThat(guest.get(placed.header("Location")).body()).isEqualTo(placed.body());
    }

    @Test
    void theSameKeyGetsTheSameOrder() {
        Browser guest = shop.guest();

        var first = guest.post("/api/orders", PRO_PACK, "Idempotency-Key", "once");
        var second = guest.post("/api/orders", PRO_PACK, "Idempotency-Key", "once");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(guest.get("/api/orders").json().path("orders")).hasSize(1);
    }

    @Test
    void theSameKeyForAnotherProductIsRefused() {
        Browser guest = shop.guest();
        guest.post("/api/orders", PRO_PACK, "Idempotency-Key", "once");

        var other = guest.post("/api/orders", "{\"product\":\"PREMIUM_PACK\"}", "Idempotency-Key", "once");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void oneKeyOfTwoCustomersIsTwoOrders() {
        var one = shop.guest().post("/api/orders", PRO_PACK, "Idempotency-Key", "mine");
        var other = shop.guest().post("/api/orders", PRO_PACK, "Idempotency-Key", "mine");

        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("orderId")).isNotEqualTo(one.json().path("orderId"));
    }

    @Test
    void anUnreadableKeyIsRefused() {
        var answer = shop.guest().post("/api/orders", PRO_PACK, "Idempotency-Key", "x".repeat(256));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void whatIsNotForSaleIsNotFound() {
        for (String product : List.of("GOLD_PACK", "pro_pack", "../PRO_PACK")) {
            var answer = shop.guest().post("/api/orders", "{\"product\":\"" + product + "\"}");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("code").asText()).isEqualTo("PRODUCT_NOT_FOUND");
        }
    }

    @Test
    void anOrderOfSomebodyElseIsAsAbsentAsNone() {
        OrderId order = shop.order(shop.guest());
        Browser other = shop.guest();

        var theirs = other.get("/api/orders/" + order);
        var none = other.get("/api/orders/ord_none");
        var illegal = other.get("/api/orders/x");

        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.body().replace(order.value(), "ord_none")).isEqualTo(none.body());
        assertThat(illegal.body().replace("orders/x", "orders/ord_none")).isEqualTo(none.body());
    }

    @Test
    void ordersComeNewestFirstPageByPage() {
        Browser guest = shop.guest();
        var placed = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            placed.add(0, shop.order(guest).value());
        }

        var read = new ArrayList<String>();
        String next = "&cursor=";
        for (int pages = 0; pages < 3; pages++) {
            JsonNode page = guest.get("/api/orders?limit=2" + next).json();
            page.path("orders").forEach(order -> read.add(order.path("orderId").asText()));
            next = "&cursor=" + page.path("next").asText();
            assertThat(page.path("next").isNull()).isEqualTo(pages == 2);
        }

        assertThat(read).isEqualTo(placed);
    }

    @Test
    void aWrongPageIsRefusedByName() {
        Browser guest = shop.guest();

        for (String limit : List.of("0", "101", "-1", "1.5", "x", "")) {
            var answer = guest.get("/api/orders?limit=" + limit);
            assertThat(answer.status()).as(limit).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("limit");
        }
        assertThat(guest.get("/api/orders?limit=0&cursor=***").json().path("errors"))
                .hasSize(2);
        assertThat(guest.get("/api/orders?limit=100").status()).isEqualTo(200);
    }

    @Test
    void withoutASessionThereAreOnlyProducts() {
        Browser stranger = shop.stranger();

        for (String path : List.of("/api/orders", "/api/orders/ord_1", "/api/credits", "/api/credits/entries")) {
            var answer = stranger.get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.json().path("code").asText()).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(stranger.post("/api/orders", PRO_PACK).status()).isEqualTo(401);
        assertThat(stranger.post("/api/payments/toss/confirm", "{}").status()).isEqualTo(401);
        assertThat(stranger.get("/api/products").status()).isEqualTo(200);
    }

    @Test
    void whileTheDatabaseIsDownTheAnswerIsToTryAgain() {
        Browser guest = shop.guest();
        shop.memory.unitOfWork().refuseCommits(1);

        var answer = guest.post("/api/orders", PRO_PACK);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(guest.get("/api/orders").json().path("orders")).isEmpty();
    }
}
