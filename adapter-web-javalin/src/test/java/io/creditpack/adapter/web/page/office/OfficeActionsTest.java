package io.creditpack.adapter.web.page.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.WorkOffWebhooks;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfficeActionsTest {
    private final RunningShop shop = new RunningShop();
    private final Browser minji = shop.guest();
    private final Operator hana = Operator.signedIn(shop.url(), Operator.HANA);
    private final OrderId order = shop.order(minji);
    private final String page = "/admin/orders/" + order;

    @AfterEach
    void close() {
        shop.close();
    }

    private void pay() {
        shop.confirm(minji, order, shop.authenticate(order));
    }

    private static Map<String, String> because(String reason) {
        return Map.of("reason", reason);
    }

    @Test
    void askingTossEndsAReviewThatFitsAndIsKeptWithItsReason() {
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        pay();
        assertThat(hana.get(page).body()).contains("data-testid=\"review\"");

        String told = hana.does(page + "/sync", because("the bank says <3000>"));

        assertThat(told).contains("data-status=\"PAID\"", "Toss was asked").doesNotContain("data-testid=\"review\"");
        assertThat(told).contains("data-kind=\"OPERATOR\"", ">SYNC<", ">hana<", "the bank says &lt;3000&gt;");
        assertThat(hana.get("/admin/log").body()).contains("hana: the bank says &lt;3000&gt;", order.value());
    }

    /** The buyer paid another amount, which can only be sent back: no answer of Toss will ever fit the order. */
    @Test
    void aReviewIsClosedOnceTheMoneyWentBackAndIsKeptWithItsReason() {
        PaymentKey payment = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        for (int question = 0; question < 3; question++) {
            shop.toss.nextLookup(TossFault.WRONG_AMOUNT);
        }
        shop.confirm(minji, order, payment);
        assertThat(hana.get(page).body()).contains("data-testid=\"close-review\"");
        assertThat(hana.does(page + "/close-review", because("too early")))
                .contains("Toss holds money of this order", "data-testid=\"review\"");

        shop.toss.cancelInConsole(payment, Won.of(3000));
        assertThat(hana.does(page + "/sync", because("sent back"))).contains("data-testid=\"review\"");
        String told = hana.does(page + "/close-review", because("sent back"));

        assertThat(told)
                .contains("The review is closed.", "data-status=\"FAILED\"", ">CLOSE_REVIEW<", ">hana<", "sent back")
                .doesNotContain("data-testid=\"review\"", "data-testid=\"close-review\"");
        assertThat(hana.get("/admin/orders?review=true").body()).doesNotContain(order.value());
        assertThat(hana.get("/admin/log").body()).contains("Closed a review", "hana: sent back");
    }

    @Test
    void withoutTossesAnswerNoReviewIsClosed() {
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        pay();
        shop.toss.goDown();

        assertThat(hana.does(page + "/close-review", because("I think so")))
                .contains("Toss did not answer", "data-testid=\"review\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "not\0hing"})
    void nothingIsDoneWithoutAReason(String reason) {
        pay();

        assertThat(hana.post(page + "/sync", because(reason)).status()).isEqualTo(400);
        assertThat(hana.post(page + "/close-review", because(reason)).status()).isEqualTo(400);
        assertThat(hana.post(page + "/refund", Map.of("reason", reason, "key", "k"))
                        .status())
                .isEqualTo(400);
        assertThat(hana.post(page + "/refund", Map.of("reason", "x".repeat(201), "key", "k"))
                        .body())
                .contains("reason");
        assertThat(hana.get("/admin/log").body()).contains("Nothing was done yet.");
        assertThat(hana.get(page).body()).contains("data-status=\"PAID\"");
    }

    @Test
    void whatWasBegunIsKeptEvenIfItBreaks() {
        pay();
        shop.toss.breakLookupsOf(payment());

        assertThat(hana.post(page + "/sync", because("the bank asks")).status()).isEqualTo(500);

        assertThat(hana.get("/admin/log").body()).contains("hana: the bank asks");
    }

    @Test
    void aPartIsRefundedOnceHoweverOftenTheFormIsSent() {
        pay();
        var form = Map.of("key", hana.keyOf(page), "amount", "1000", "reason", "goodwill");

        String told = hana.does(page + "/refund", form);
        hana.does(page + "/refund", form);

        assertThat(told).contains("The money went back.", "data-status=\"PARTIAL_CANCELED\"");
        assertThat(told).contains("data-testid=\"credits-left\">2 / 3<", ">REFUND", "goodwill");
        assertThat(hana.get(page).body()).contains("data-testid=\"quote-amount\" data-value=\"2000\"");
    }

    @Test
    void withoutAnAmountAllOfTheQuoteGoesBack() {
        pay();

        String told = hana.does(page + "/refund", Map.of("key", hana.keyOf(page), "reason", "withdrawal"));

        assertThat(told).contains("data-status=\"CANCELED\"").doesNotContain("name=\"key\"");
    }

    @Test
    void moreThanTheQuoteIsRefusedAndTossIsNotAsked() {
        pay();

        String told =
                hana.does(page + "/refund", Map.of("key", hana.keyOf(page), "amount", "3001", "reason", "too much"));

        assertThat(told).contains("it is more than the quote allows", "data-status=\"PAID\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1,000", "99999999999999", "abc"})
    void anAmountThatIsNoneIsRefused(String amount) {
        pay();

        var answer = hana.post(page + "/refund", Map.of("key", "k", "amount", amount, "reason", "typing error"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("amount");
    }

    @Test
    void theAccountOfADepositIsHandedOnAndKeptNowhere() {
        PaymentKey account = shop.authenticateAccount(order);
        shop.confirm(minji, order, account);
        shop.toss.deposit(account);
        hana.does(page + "/sync", because("the money is there"));
        String key = hana.keyOf(page);
        assertThat(hana.does(page + "/refund", Map.of("key", key, "reason", "withdrawal")))
                .contains("a deposit goes back to an account");

        String told = hana.does(
                page + "/refund",
                Map.of(
                        "key", hana.keyOf(page),
                        "reason", "withdrawal",
                        "bank", "20",
                        "accountNumber", "1102837465564",
                        "holderName", "Kim"));

        assertThat(told).contains("The money went back.").doesNotContain("1102837465564");
        assertThat(hana.get("/admin/log").body()).doesNotContain("1102837465564");
    }

    @Test
    void anAccountThatIsNoneIsNamedAndNotRepeated() {
        pay();

        String told = hana.post(page + "/refund", Map.of("key", "k", "reason", "x", "accountNumber", "no-number"))
                .body();

        assertThat(told).contains("accountNumber").doesNotContain("no-number");
    }

    @Test
    void F5_twoOperatorsWhoRefundAtOnceRefundOnce() {
        pay();
        Operator minsu = Operator.signedIn(shop.url(), Operator.MINSU);
        var first = Map.of("key", hana.keyOf(page), "amount", "3000", "reason", "first");
        var second = Map.of("key", minsu.keyOf(page), "amount", "3000", "reason", "second");

        String toldFirst = hana.does(page + "/refund", first);
        String toldSecond = minsu.does(page + "/refund", second);

        assertThat(toldFirst).contains("The money went back.");
        assertThat(toldSecond).contains("it is more than the quote allows");
        assertThat(shop.toss.cancels()).isEqualTo(1);
        assertThat(hana.get("/admin/log").body()).contains("hana: first", "minsu: second");
    }

    private PaymentKey payment() {
        return shop.memory
                .store()
                .orders()
                .find(order)
                .flatMap(found -> found.progress().payment())
                .map(payment -> payment.key())
                .orElseThrow();
    }

    @Test
    void aParkedEventIsReplayed() {
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
        hana.signIn(Operator.HANA);
        String parked = hana.get("/admin/webhooks").body();
        assertThat(parked).contains("PAYMENT_STATUS_CHANGED", "CONNECT_FAILED").doesNotContain(account.value());
        var replay =
                Pattern.compile("action=\"(/admin/webhooks/[^\"]+/replay)\"").matcher(parked);
        assertThat(replay.find()).isTrue();

        String told = hana.does(replay.group(1), because("Toss is back"));
        shop.clock.advance(WorkOffWebhooks.PAUSE);
        shop.workOffWebhooks();

        assertThat(told).contains("worked off within seconds", "data-testid=\"no-webhooks\"");
        assertThat(hana.get("/admin/webhooks?state=DONE").body()).contains(order.value());
        assertThat(hana.get(page).body()).contains("data-status=\"PAID\"", ">hana<", "Toss is back");
    }

    @Test
    void anEventThatIsNotThereCannotBeReplayed() {
        assertThat(hana.post("/admin/webhooks/none/replay", because("x")).status())
                .isEqualTo(404);
    }

    @Test
    void aDayIsComparedShownAndRepaired() {
        pay();
        shop.toss.cancelInConsole(payment(), Won.of(3000));
        String day = "/admin/reconciliation?date=2026-11-23";
        assertThat(hana.get("/admin/reconciliation").body()).doesNotContain("data-testid=\"differences\"");

        String before = hana.get(day).body();
        String after = hana.does(
                "/admin/reconciliation/apply", Map.of("date", "2026-11-23", "reason", "canceled in the console"));

        assertThat(before).contains("Cancel the order does not know of", "Follow Toss", "data-testid=\"apply\"");
        assertThat(after).contains("data-testid=\"in-agreement\"").doesNotContain("data-testid=\"apply\"");
        assertThat(hana.get(page).body()).contains("data-status=\"CANCELED\"");
        assertThat(hana.get("/admin/log").body()).contains("Repaired a day", "hana: canceled in the console");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(hana.get("/admin/reconciliation?date=2026-02-30").status()).isEqualTo(400);
        assertThat(hana.post("/admin/reconciliation/apply", Map.of("date", "soon", "reason", "x"))
                        .status())
                .isEqualTo(400);
    }
}
