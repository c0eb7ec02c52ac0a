package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.WorkOffWebhooks;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists operators work through. */
final class AdminRoutesTest {
    private static final String OPERATOR = "Bearer operator-token";

    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private final Browser operator = shop.stranger();

    @AfterEach
    void close() {
        shop.close();
    }

    private JsonNode get(String path) {
        var answer = operator.get(path, "Authorization", OPERATOR);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> orders(String query) {
        return get("/api/admin/orders" + query).path("orders").findValuesAsText("orderId");
    }

    private OrderId paid() {
        OrderId order = shop.order(minji);
        shop.confirm(minji, order, shop.authenticate(order));
        return order;
    }

    @Test
    void ordersAreFilteredByStateReviewAndTime() {
        String paid = paid().value();
        OrderId reviewed = shop.order(minji);
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        shop.confirm(minji, reviewed, shop.authenticate(reviewed));
        shop.clock.advance(Duration.ofDays(1));
        String later = shop.order(minji).value();

        assertThat(orders("")).containsExactly(later, reviewed.value(), paid);
        assertThat(orders("?status=PAID")).containsExactly(paid);
        assertThat(orders("?review=true")).containsExactly(reviewed.value());
        assertThat(orders("?review=AMOUNT_DIFFERS")).containsExactly(reviewed.value());
        assertThat(orders("?review=UNKNOWN_STATUS")).isEmpty();
        assertThat(orders("?review=false")).containsExactly(later, paid);
        assertThat(orders("?from=2026-11-24")).containsExactly(later);
        assertThat(orders("?to=2026-11-23")).containsExactly(reviewed.value(), paid);
        assertThat(orders("?from=2026-11-23T12:00:00%2B09:00&to=2026-11-23T12:00:01%2B09:00"))
                .containsExactly(reviewed.value(), paid);
        assertThat(orders("?from=2026-11-23T12:00:00+09:00&status=PAID")).containsExactly(paid);
    }

    @Test
    void pagesOfOrdersFitTogether() {
        List<String> placed =
                List.of(paid(), paid(), paid()).stream().map(OrderId::value).toList();

        JsonNode first = get("/api/admin/orders?limit=2");
        JsonNode second =
                get("/api/admin/orders?limit=2&cursor=" + first.path("next").asText());

        assertThat(first.path("orders").findValuesAsText("orderId")).containsExactly(placed.get(2), placed.get(1));
        assertThat(first.path("orders").get(0).path("customerId").asText()).isNotEmpty();
        assertThat(second.path("orders").findValuesAsText("orderId")).containsExactly(placed.get(0));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=paid",
                "status=PAID;",
                "review=maybe",
                "from=yesterday",
                "from=2026-13-01",
                "from=-999999999-01-01",
                "from=%2B999999999-12-31",
                "to=%2B20000-01-01",
                "to=2026-11-25T10:00:00",
                "limit=0",
                "cursor=x"
            })
    void aFilterThatIsNoneIsNamed(String query) {
        var answer = operator.get("/api/admin/orders?" + query, "Authorization", OPERATOR);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .containsExactly(query.substring(0, query.indexOf('=')));
    }

    @Test
    void aTimeThatEndsBeforeItBeginsIsRefused() {
        var answer = operator.get("/api/admin/orders?from=2026-11-24&to=2026-11-23", "Authorization", OPERATOR);

        assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/orders", "/api/admin/webhooks"})
    void listsAreForOperators(String path) {
        assertThat(operator.get(path).status()).isEqualTo(401);
        assertThat(minji.get(path).status()).isEqualTo(401);
    }

    @Test
    void aParkedEventIsListedAndReplayed() {
        OrderId order = shop.order(minji);
        PaymentKey account = shop.authenticateAccount(order);
        shop.confirm(minji, order, account);
        shop.toss.deposit(account);
        shop.toss.goDown();
        minji.post("/api/webhooks/toss", """
                {"eventType":"PAYMENT_STATUS_CHANGED","data":{"paymentKey":"%s","orderId":"%s","status":"DONE"}}
                """.formatted(account.value(), order));
        for (int tries = 0; tries < WorkOffWebhooks.MOST_TRIES; tries++) {
            shop.clock.advance(Duration.ofHours(1));
            shop.workOffWebhooks();
        }
        shop.toss.recover();

        JsonNode parked = get("/api/admin/webhooks?state=parked");
        assertThat(parked.path("webhooks")).hasSize(1);
        JsonNode event = parked.path("webhooks").get(0);
        assertThat(event.path("orderId").asText()).isEqualTo(order.value());
        assertThat(event.path("why").asText()).isEqualTo("CONNECT_FAILED");
        assertThat(parked.toString()).doesNotContain(account.value());

        String replay = "/api/admin/webhooks/" + event.path("id").asText() + "/replay";
        var replayed = operator.post(replay, "{}", "Authorization", OPERATOR);
        assertThat(replayed.json().path("state").asText()).isEqualTo("waiting");
        assertThat(shop.actsAbout(order.value())).containsExactly("REPLAY by hana");
        shop.clock.advance(WorkOffWebhooks.PAUSE);
        shop.workOffWebhooks();

        assertThat(get("/api/admin/webhooks?state=parked").path("webhooks")).isEmpty();
        assertThat(get("/api/admin/webhooks?state=done").path("webhooks")).hasSize(1);
        assertThat(minji.get("/api/orders/" + order).json().path("status").asText())
                .isEqualTo("PAID");
    }

    @Test
    void whatIsIgnoredIsCounted() {
        minji.post("/api/webhooks/toss", "{\"eventType\":\"payout.changed\"}");

        assertThat(get("/api/admin/webhooks")
                        .path("ignored")
                        .path("UNKNOWN_EVENT")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void anUnknownEventCannotBeReplayedAndAnUnknownStateIsNamed() {
        var unknown = operator.post("/api/admin/webhooks/none/replay", "{}", "Authorization", OPERATOR);
        var state = operator.get("/api/admin/webhooks?state=lost", "Authorization", OPERATOR);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(state.status()).isEqualTo(400);
        assertThat(state.json().path("errors").findValuesAsText("field")).containsExactly("state");
    }
}
