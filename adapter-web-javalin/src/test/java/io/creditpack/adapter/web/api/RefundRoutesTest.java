package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.order.OrderId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundRoutesTest {
    private static final String REASON = "{\"reason\":\"단순 변심\"}";

    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private OrderId order = new OrderId("ord_none");

    @BeforeEach
    void pay() {
        order = shop.order(minji);
        shop.confirm(minji, order, shop.authenticate(order));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theQuoteSaysWhatGoesBackAndWhy() {
        var quote = minji.get("/api/orders/" + order + "/refund-quote");

        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.json().path("amount").asLong()).isEqualTo(3_000);
        assertThat(quote.json().path("lines").path(0).path("rule").asText()).isEqualTo("UNUSED_CREDITS");
        assertThat(quote.json().path("lines").path(0).path("reason").asText()).contains("환불");
    }

    @Test
    void aRefundCancelsTheOrderAndTakesItsCredits() {
        var refunded = refund("key-1");

        assertThat(refunded.status()).isEqualTo(200);
        assertThat(refunded.json().path("status").asText()).isEqualTo("CANCELED");
        assertThat(refunded.json().path("balance").asLong()).isZero();
        assertThat(refunded.json().path("payment").path("refundedAmount").asLong())
                .isEqualTo(3_000);
        assertThat(refund("key-1").body()).isEqualTo(refunded.body());
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void aRefundWithoutAKeyIsRefused() {
        var answer = minji.post("/api/orders/" + order + "/refund", REASON);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("Idempotency-Key");
        assertThat(shop.toss.cancels()).isZero();
    }

    @Test
    void everyWrongFieldIsNamed() {
        var answer = minji.post(
                "/api/orders/" + order + "/refund",
                "{\"reason\":\" \",\"refundAccount\":{\"bank\":\"x\",\"accountNumber\":\"1-2\",\"holderName\":\"Kim\\nKim\"}}",
                "Idempotency-Key",
                "key-1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "reason", "refundAccount.bank", "refundAccount.accountNumber", "refundAccount.holderName");
        assertThat(answer.body()).doesNotContain("1-2");
        assertThat(shop.toss.cancels()).isZero();
    }

    @Test
    void whatIsGoneCannotBeRefundedAgain() {
        refund("key-1");

        var again = refund("key-2");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("code").asText()).isEqualTo("REFUND_EXCEEDS_QUOTE");
    }

    @Test
    void somebodyElsesOrderIsAsAbsentAsNone() {
        Browser doyun = shop.guest();

        assertThat(doyun.get("/api/orders/" + order + "/refund-quote").status()).isEqualTo(404);
        assertThat(doyun.post("/api/orders/" + order + "/refund", REASON, "Idempotency-Key", "key-1")
                        .status())
                .isEqualTo(404);
        assertThat(shop.toss.cancels()).isZero();
    }

    private Browser.Answer refund(String key) {
        return minji.post("/api/orders/" + order + "/refund", REASON, "Idempotency-Key", key);
    }
}
