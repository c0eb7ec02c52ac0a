package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Row I-8 of the fault catalogue: whoever does too much is told when to come back, and nobody else notices. */
final class RateLimitsTest {
    private static final String ORDER = "{\"product\":\"PRO_PACK\"}";
    private static final String EVENT = "{\"eventType\":\"X\"}";

    private final RunningShop shop = RunningShop.limited();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void I8_aFloodOfOrdersIsToldWhenToComeBack() {
        Browser flooding = shop.guest();

        assertThat(placed(flooding, "203.0.113.1", 310))
                .isEqualTo(Limit.ORDERS.perCustomer().burst());
        var refused = flooding.post("/api/orders", ORDER, "X-Forwarded-For", "203.0.113.1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().path("code").asText()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("1");

        shop.clock.advance(Duration.ofSeconds(1));
        assertThat(placed(flooding, "203.0.113.1", 10)).isEqualTo(5);
    }

    @Test
    void I8_othersOfTheSameAddressDoNotNoticeAFlood() {
        placed(shop.guest(), "203.0.113.1", 310);

        assertThat(placed(shop.guest(), "203.0.113.1", 20)).isEqualTo(20);
    }

    @Test
    void I8_manyGuestsOfOneAddressAreOneFlood() {
        int placed = IntStream.range(0, 3)
                .map(i -> placed(shop.guest(), "2001:db8::" + i, 250))
                .sum();

        assertThat(placed).isEqualTo(Limit.ORDERS.perAddress().burst());
        assertThat(placed(shop.guest(), "2001:db8:0:1::1", 1)).isEqualTo(1);
    }

    private static int placed(Browser browser, String address, int times) {
        return (int) IntStream.range(0, times)
                .map(i -> browser.post("/api/orders", ORDER, "X-Forwarded-For", address)
                        .status())
                .filter(status -> status == 201)
                .count();
    }

    @Test
    void I8_whoTriesOutCardsMustWaitAndOthersPay() {
        Browser tester = shop.guest();
        int most = Limit.DECLINES.perCustomer().burst();

        assertThat(IntStream.range(0, most).map(i -> tryCard(tester))).containsOnly(402);
        int confirmsBefore = shop.toss.confirms();
        assertThat(pay(tester)).isEqualTo(429);
        assertThat(shop.toss.confirms()).isEqualTo(confirmsBefore);

        assertThat(pay(shop.guest())).isEqualTo(200);
        shop.clock.advance(Limit.DECLINES.perCustomer().every());
        assertThat(tryCard(tester)).isEqualTo(402);
    }

    private int tryCard(Browser tester) {
        shop.toss.declineNextConfirm("REJECT_CARD_COMPANY");
        return pay(tester);
    }

    private int pay(Browser buyer) {
        OrderId order = shop.order(buyer);
        return shop.confirm(buyer, order, shop.authenticate(order)).status();
    }

    @Test
    void I8_anImpatientPageDoesNotTryOutCards() {
        Browser buyer = shop.guest();
        OrderId order = shop.order(buyer);
        shop.toss.declineNextConfirm("REJECT_CARD_COMPANY");
        var key = shop.authenticate(order);

        assertThat(IntStream.range(0, 50)
                        .map(i -> shop.confirm(buyer, order, key).status()))
                .containsOnly(402);
        assertThat(shop.confirm(buyer, order, shop.authenticate(order)).status())
                .isEqualTo(200);
    }

    @Test
    void I8_fiftyTabsMayConfirmOneOrder() {
        Browser buyer = shop.guest();
        OrderId order = shop.order(buyer);
        var key = shop.authenticate(order);

        assertThat(IntStream.range(0, 50)
                        .map(i -> shop.confirm(buyer, order, key).status()))
                .containsOnly(200);
    }

    @Test
    void I8_aFloodOfEventsDoesNotKeepOutToss() {
        Browser forger = shop.stranger();
        Browser toss = shop.stranger();

        assertThat(IntStream.range(0, 1_050)
                        .map(i -> event(forger, "203.0.113.1"))
                        .filter(status -> status == 429)
                        .count())
                .isEqualTo(50);
        assertThat(IntStream.range(0, 200).map(i -> event(toss, "13.124.18.147")))
                .containsOnly(200);
    }

    private static int event(Browser sender, String address) {
        return sender.post("/api/webhooks/toss", EVENT, "X-Forwarded-For", address)
                .status();
    }

    @Test
    void I8_whoGuessesTokensMustWait() {
        Browser guesser = shop.stranger();

        assertThat(IntStream.range(0, 100).map(i -> admin(guesser, "203.0.113.1", "guess" + i)))
                .containsOnly(401);
        assertThat(admin(guesser, "203.0.113.1", "operator-token")).isEqualTo(429);
        assertThat(admin(guesser, "203.0.113.2", "operator-token")).isEqualTo(404);
    }

    private static int admin(Browser browser, String address, String token) {
        return browser.get(
                        "/api/admin/orders/none/timeline",
                        "Authorization",
                        "Bearer " + token,
                        "X-Forwarded-For",
                        address)
                .status();
    }
}
