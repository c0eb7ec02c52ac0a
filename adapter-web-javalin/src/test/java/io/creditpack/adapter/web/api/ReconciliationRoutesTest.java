package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationRoutesTest {
    private static final String OPERATOR = "Bearer operator-token";
    private static final String DAY = "2026-11-23";

    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private final Browser operator = shop.stranger();
    private final OrderId order = shop.order(minji);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aCancelInTossesConsoleIsShownFirstAndRepairedWhenAskedFor() {
        PaymentKey key = shop.authenticate(order);
        shop.confirm(minji, order, key);
        shop.toss.cancelInConsole(key, Won.of(1_000));

        var shown = compare("?date=" + DAY).json();
        assertThat(shown.path("inAgreement").asBoolean()).isFalse();
        assertThat(shown.at("/classes/0/class").asText()).isEqualTo("CANCEL_MISSING_HERE");
        assertThat(shown.at("/classes/0/count").asInt()).isEqualTo(1);
        assertThat(shown.at("/differences/0/repair").asText()).isEqualTo("CONVERGE");
        assertThat(shown.at("/differences/0/orderId").asText()).isEqualTo(order.value());
        assertThat(shown.at("/differences/0/toss/amount").asLong()).isEqualTo(1_000);
        assertThat(shown.at("/differences/0/here/status").asText()).isEqualTo("PAID");
        assertThat(shown.at("/totals/toss/canceled").asLong()).isEqualTo(1_000);
        assertThat(shown.at("/totals/here/canceled").asLong()).isZero();

        var repaired = apply("{\"date\":\"" + DAY + "\"}").json();
        assertThat(repaired.path("repaired")).hasSize(1);
        assertThat(shop.actsAbout(DAY)).containsExactly("REPAIR_DAY by hana");
        assertThat(repaired.at("/before/inAgreement").asBoolean()).isFalse();
        assertThat(repaired.at("/after/inAgreement").asBoolean()).isTrue();
        assertThat(compare("?date=" + DAY).json().path("inAgreement").asBoolean())
                .isTrue();
    }

    @Test
    void aPaymentsKeyIsShownShortened() {
        PaymentKey key = shop.authenticate(order);
        shop.confirm(minji, order, key);
        shop.toss.cancelInConsole(key, Won.of(1_000));

        assertThat(compare("?date=" + DAY).body()).contains(key.toString()).doesNotContain(key.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?date=", "?date=yesterday", "?date=2026-02-30", "?date=2026-11-23T00:00", "?date=9999-01-01"
            })
    void whatIsNoDayIsNamed(String query) {
        var answer = compare(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("date");
    }

    @Test
    void aDayToRepairMustBeNamedToo() {
        assertThat(apply("{}").status()).isEqualTo(400);
        assertThat(apply("{\"date\":\"2026-13-01\"}").status()).isEqualTo(400);
    }

    @Test
    void onlyOperatorsSeeIt() {
        assertThat(minji.get("/api/admin/reconciliation?date=" + DAY).status()).isEqualTo(401);
        assertThat(operator.post(
                                "/api/admin/reconciliation/apply",
                                "{\"date\":\"" + DAY + "\"}",
                                "Authorization",
                                "Bearer service-token")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTossThatDoesNotListTheDayIsSaidToBeAway() {
        shop.toss.goDown();

        var answer = compare("?date=" + DAY);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("code").asText()).isEqualTo("TOSS_UNREACHABLE");
    }

    private Browser.Answer compare(String query) {
        return operator.get("/api/admin/reconciliation" + query, "Authorization", OPERATOR);
    }

    private Browser.Answer apply(String body) {
        return operator.post("/api/admin/reconciliation/apply", body, "Authorization", OPERATOR);
    }
}
