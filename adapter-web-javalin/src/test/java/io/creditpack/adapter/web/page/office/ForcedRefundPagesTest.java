package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two of three credits are used, and all of the money is to go back. */
final class ForcedRefundPagesTest {
    private static final Map<String, String> AGREED = Map.of("reason", "agreed");

    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private final Operator hana = Operator.signedIn(shop.url(), Operator.HANA);
    private final Operator minsu = Operator.signedIn(shop.url(), Operator.MINSU);
    private final OrderId order = shop.order(minji);
    private final String page = "/admin/orders/" + order;

    @BeforeEach
    void useTwoOfThree() {
        shop.confirm(minji, order, shop.authenticate(order));
        String customer = minji.get("/api/me").json().path("customerId").asText();
        var spent = minji.post(
                "/api/accounts/" + customer + "/credits/spend",
                "{\"credits\":2,\"reference\":\"portfolio-42\"}",
                "Authorization",
                "Bearer service-token",
                "Idempotency-Key",
                "spend-1");
        assertThat(spent.status()).isEqualTo(201);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private String ask(Operator operator, String amount) {
        return operator.does(page + "/forced-refund", Map.of("amount", amount, "reason", "the lawyer says so"));
    }

    private String path(String verdict) {
        var form = Pattern.compile("action=\"(/admin/forced-refunds/[^/]+)/")
                .matcher(hana.get(page).body());
        assertThat(form.find()).isTrue();
        return form.group(1) + "/" + verdict;
    }

    @Test
    void theSecondOperatorsAgreementMakesTheRefund() {
        String told = ask(hana, "3000");
        assertThat(told).contains("Another operator must agree", "data-status=\"PAID\"");
        assertThat(minsu.get("/admin/approvals").body()).contains(order.value(), "hana: the lawyer says so");

        String refunded = minsu.does(path("approve"), AGREED);

        assertThat(refunded).contains("The money went back.", "data-status=\"CANCELED\"");
        assertThat(refunded).contains("ASK_FORCED_REFUND", "APPROVE_FORCED_REFUND", ">minsu<", "agreed");
        assertThat(minsu.get("/admin/approvals").body()).contains("data-testid=\"nothing-pending\"");
        assertThat(minji.get("/api/credits").json().path("debt").asLong()).isEqualTo(2);
    }

    @Test
    void whoAskedIsNotOfferedToAgreeAndRefusedToo() {
        ask(hana, "3000");

        assertThat(hana.get(page).body())
                .doesNotContain("data-testid=\"approve\"")
                .contains("data-testid=\"reject\"");
        assertThat(minsu.get(page).body()).contains("data-testid=\"approve\"");
        assertThat(hana.does(path("approve"), AGREED)).contains("somebody else must agree", "data-status=\"PAID\"");
        assertThat(shop.toss.cancels()).isZero();
    }

    @Test
    void whatIsRejectedOrTooOldIsNotRefunded() {
        ask(hana, "3000");
        String approve = path("approve");
        assertThat(minsu.does(path("reject"), AGREED)).contains("Nothing was refunded: it was rejected.");
        assertThat(minsu.does(approve, AGREED)).contains("it was decided before");

        ask(hana, "3000");
        String late = path("approve");
        shop.clock.advance(Duration.ofHours(24));
        minsu.signIn(Operator.MINSU);
        hana.signIn(Operator.HANA);

        assertThat(minsu.does(late, AGREED)).contains("24 hours are over");
        assertThat(hana.get(page).body()).contains("Expired", "data-testid=\"ask-forced\"");
        assertThat(shop.toss.cancels()).isZero();
    }

    @Test
    void whatNeedsNobodyElseIsTold() {
        assertThat(ask(hana, "1000")).contains("nobody else needs to agree");
        assertThat(ask(hana, "3001")).contains("Toss does not hold so much");
    }

    @Test
    void aDecisionNeedsAReasonAndSomethingToDecide() {
        ask(hana, "3000");

        assertThat(minsu.post(path("approve"), Map.of()).status()).isEqualTo(400);
        assertThat(minsu.post("/admin/forced-refunds/frc_none/approve", AGREED).status())
                .isEqualTo(404);
        assertThat(hana.post(page + "/forced-refund", AGREED).status()).isEqualTo(400);
        assertThat(minsu.postFrom("cross-site", path("approve"), AGREED).status())
                .isEqualTo(403);
        assertThat(shop.toss.cancels()).isZero();
    }
}
