package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorRoutesTest {
    private static final String OPERATOR = "Bearer operator-token";

    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private final Browser operator = shop.stranger();
    private final OrderId order = shop.order(minji);

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer service-token",
                "Bearer operator-toke",
                "Bearer operator-token2",
                "Basic operator-token"
            })
    void onlyAnOperatorsTokenOpensAnything(String authorization) {
        var answer = operator.get("/api/admin/orders/" + order + "/timeline", "Authorization", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("code").asText()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void theTimelineTellsWhatHappenedAndWhatWasIgnored() {
        shop.confirm(minji, order, shop.authenticateAccount(order));
        minji.post(
                "/api/webhooks/toss",
                "{\"createdAt\":\"2026-11-23T12:00:00\",\"secret\":\"ps_forged\",\"status\":\"DONE\",\"transactionKey\":\"t\",\"orderId\":\"%s\"}"
                        .formatted(order));

        var story = operator.get("/api/admin/orders/" + order + "/timeline", "Authorization", OPERATOR);

        assertThat(story.status()).isEqualTo(200);
        assertThat(story.json().path("events").findValuesAsText("what"))
                .contains("PLACED", "CONFIRM_STARTED", "ACCOUNT_ISSUED", "DEPOSIT_CALLBACK");
        assertThat(story.json().path("events").findValuesAsText("result"))
                .contains("IGNORED: WRONG_SECRET, claimed DONE");
        assertThat(story.body()).doesNotContain("ps_forged");
    }

    @Test
    void aSyncEndsAReviewOnceTossAgrees() {
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        shop.confirm(minji, order, shop.authenticate(order));

        var synced = operator.post("/api/admin/orders/" + order + "/sync", "{}", "Authorization", OPERATOR);

        assertThat(synced.status()).isEqualTo(200);
        assertThat(synced.json().path("status").asText()).isEqualTo("PAID");
        assertThat(synced.json().path("review").isNull()).isTrue();
    }

    @Test
    void anOrderWhoseDepositTheBankTookBackWasNotPaid() {
        var payment = shop.toss.authenticateVirtualAccount(order, Won.of(3_000));
        shop.confirm(minji, order, payment);
        shop.toss.deposit(payment);
        assertThat(synced().path("paidAt").isTextual()).isTrue();

        shop.toss.reverseDeposit(payment);

        JsonNode reversed = synced();
        assertThat(reversed.path("status").asText()).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(reversed.path("paidAt").isNull()).isTrue();
        assertThat(reversed.path("balance").asLong()).isZero();
    }

    private JsonNode synced() {
        return operator.post("/api/admin/orders/" + order + "/sync", "{}", "Authorization", OPERATOR)
                .json();
    }

    private Browser.Answer close(String body) {
        return operator.post("/api/admin/orders/" + order + "/close-review", body, "Authorization", OPERATOR);
    }

    @Test
    void aReviewIsClosedWithAReasonOnceTossHoldsNothing() {
        var payment = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        shop.toss.nextLookup(TossFault.WRONG_AMOUNT);
        shop.toss.nextLookup(TossFault.WRONG_AMOUNT);
        shop.confirm(minji, order, payment);

        var early = close("{\"reason\":\"too early\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("code").asText()).isEqualTo("REVIEW_NOT_CLOSABLE");
        shop.toss.goDown();
        assertThat(close("{\"reason\":\"too early\"}").json().path("code").asText())
                .isEqualTo("TOSS_UNREACHABLE");
        shop.toss.recover();
        shop.toss.cancelInConsole(payment, Won.of(3000));
        assertThat(close("{}").status()).isEqualTo(400);
        var closed = close("{\"reason\":\"sent back\"}");

        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().path("status").asText()).isEqualTo("FAILED");
        assertThat(closed.json().path("review").isNull()).isTrue();
        assertThat(close("{\"reason\":\"sent back\"}").body()).isEqualTo(closed.body());
        assertThat(operator.get("/api/admin/orders/" + order + "/timeline", "Authorization", OPERATOR)
                        .json()
                        .path("events")
                        .findValuesAsText("what"))
                .contains("CLOSE_REVIEW");
    }

    @Test
    void anOperatorRefundsAPart() {
        shop.confirm(minji, order, shop.authenticate(order));

        var refunded = operator.post(
                "/api/admin/orders/" + order + "/refund",
                "{\"amount\":1000,\"reason\":\"goodwill\"}",
                "Authorization",
                OPERATOR,
                "Idempotency-Key",
                "r-1");

        assertThat(refunded.status()).isEqualTo(200);
        assertThat(refunded.json().path("status").asText()).isEqualTo("PARTIAL_CANCELED");
        assertThat(refunded.json().path("balance").asLong()).isEqualTo(2);
    }

    @Test
    void theTimelineNamesTheOperatorAndWhatWasDone() {
        shop.confirm(minji, order, shop.authenticate(order));
        operator.post("/api/admin/orders/" + order + "/sync", "{}", "Authorization", OPERATOR);
        operator.post(
                "/api/admin/orders/" + order + "/refund",
                "{\"amount\":1000,\"reason\":\"goodwill\"}",
                "Authorization",
                OPERATOR,
                "Idempotency-Key",
                "r-1");

        var acts = operator
                .get("/api/admin/orders/" + order + "/timeline", "Authorization", OPERATOR)
                .json()
                .path("events")
                .findParents("kind")
                .stream()
                .filter(event -> event.path("kind").asText().equals("OPERATOR"))
                .toList();

        assertThat(acts).extracting(act -> act.path("cause").asText()).containsOnly("hana");
        assertThat(acts)
                .extracting(act -> act.path("what").asText().split(" ", 2)[0])
                .containsExactly("SYNC", "REFUND");
        assertThat(acts).extracting(act -> act.path("result").asText()).containsExactly("", "goodwill");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(operator.get("/api/admin/orders/ord_none/timeline", "Authorization", OPERATOR)
                        .status())
                .isEqualTo(404);
        assertThat(operator.post("/api/admin/orders/ord_none/sync", "{}", "Authorization", OPERATOR)
                        .status())
                .isEqualTo(404);
    }
}
