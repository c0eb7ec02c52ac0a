package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.web.Browser;
import io.creditpack.adapter.web.RunningShop;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConfirmRoutesTest {
    private final RunningShop shop = new RunningShop();
    private final Browser guest = shop.guest();
    private final OrderId order = shop.order(guest);
    private final PaymentKey key = shop.authenticate(order);

    @AfterEach
    void close() {
        shop.close();
    }

    private Browser.Answer confirm(String... headers) {
        return shop.confirm(guest, order, key, headers);
    }

    private void assertProblem(Browser.Answer answer, int status, String code) {
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private String status() {
        return guest.get("/api/orders/" + order).json().path("status").asText();
    }

    @Test
    void aPaidOrderTellsItsNewBalance() {
        var answer = confirm();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("PAID");
        assertThat(answer.json().path("balance").asLong()).isEqualTo(3);
        assertThat(answer.json().path("paidAt").asText()).isEqualTo("2026-11-23T03:00:00.123456Z");
        assertThat(answer.json().at("/payment/refundedAmount").asLong()).isZero();
        assertThat(answer.json().at("/payment/virtualAccount").isNull()).isTrue();
        assertThat(guest.get("/api/orders/" + order).body()).isEqualTo(answer.body());
    }

    @Test
    void G1_withoutADatabaseItIsToldToComeAgainAndTossIsNotCalled() {
        PaymentKey key = shop.authenticate(order);
        shop.memory.unitOfWork().refuseCommits(1);

        var answer = shop.confirm(guest, order, key);

        assertProblem(answer, 503, "UNAVAILABLE");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(shop.toss.confirms()).isZero();
        assertThat(status()).isEqualTo("PENDING");
        assertThat(shop.confirm(guest, order, key).json().path("status").asText())
                .isEqualTo("PAID");
    }

    @Test
    void repeatingItGetsTheSameAnswerWithoutAskingToss() {
        String first = confirm().body();

        assertThat(confirm().body()).isEqualTo(first);
        assertThat(shop.toss.confirms()).isEqualTo(1);
    }

    @Test
    void aVirtualAccountIsShownInTheBuyersLanguage() {
        OrderId premium = shop.order(guest);
        PaymentKey account = shop.toss.authenticateVirtualAccount(premium, Won.of(3000));

        var korean = shop.confirm(guest, premium, account);
        var english = shop.confirm(guest, premium, account, "Accept-Language", "en-US,en;q=0.9");

        assertThat(korean.status()).isEqualTo(200);
        assertThat(korean.json().path("status").asText()).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(korean.json().path("balance").isNull()).isTrue();
        JsonNode shown = korean.json().at("/payment/virtualAccount");
        assertThat(shown.fieldNames())
                .toIterable()
                .containsExactly("bankCode", "bankName", "accountNumber", "customerName", "dueDate");
        assertThat(shown.path("bankName").asText()).isEqualTo("우리은행");
        assertThat(english.json().at("/payment/virtualAccount/bankName").asText())
                .isEqualTo("Woori Bank");
    }

    @Test
    void anOpenOutcomeIsNeitherPaidNorFailed() {
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);

        var answer = confirm();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(answer.json().path("status").asText()).isEqualTo("CONFIRMING");
    }

    @Test
    void aDeclineSpeaksToTheBuyer() {
        shop.toss.declineNextConfirm("REJECT_CARD_PAYMENT");

        var korean = confirm();
        var english = confirm("Accept-Language", "en");

        assertProblem(korean, 402, "PAYMENT_DECLINED");
        assertThat(korean.json().path("tossCode").asText()).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(korean.json().path("detail").asText()).contains("한도");
        assertProblem(english, 402, "PAYMENT_DECLINED");
        assertThat(english.json().path("detail").asText()).contains("Please use another card");
        assertThat(shop.toss.confirms()).isEqualTo(1);
        assertThat(status()).isEqualTo("FAILED");
    }

    @Test
    void aDeclineNobodyKnowsStillHasWords() {
        shop.toss.declineNextConfirm("SOME_NEW_CODE");

        var answer = confirm("Accept-Language", "fr, en;q=0.5");

        assertProblem(answer, 402, "PAYMENT_DECLINED");
        assertThat(answer.json().path("tossCode").asText()).isEqualTo("SOME_NEW_CODE");
        assertThat(answer.json().path("detail").asText()).contains("nothing was charged");
    }

    @Test
    void afterADeclineANewCardPays() {
        shop.toss.declineNextConfirm("INVALID_STOPPED_CARD");
        confirm();

        var second = shop.confirm(guest, order, shop.authenticate(order));

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("status").asText()).isEqualTo("PAID");
    }

    @Test
    void anotherAmountIsRefusedByName() {
        var answer = guest.post("/api/payments/toss/confirm", RunningShop.confirmation(order, key, "2999"));

        assertProblem(answer, 400, "AMOUNT_MISMATCH");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("amount");
        assertThat(shop.toss.confirms()).isZero();
        assertThat(status()).isEqualTo("PENDING");
    }

    @Test
    void anotherCustomersOrderIsNotFound() {
        var theirs = shop.confirm(shop.guest(), order, key);
        var none = shop.confirm(guest, new OrderId("ord_none"), key);

        assertProblem(theirs, 404, "ORDER_NOT_FOUND");
        assertThat(theirs.body()).isEqualTo(none.body());
        assertThat(shop.toss.confirms()).isZero();
    }

    @Test
    void anExpiredOrderCannotBePaid() {
        shop.clock.advance(Duration.ofMinutes(31));

        assertProblem(confirm(), 409, "ORDER_NOT_PAYABLE");
        assertThat(shop.toss.confirms()).isZero();
    }

    @Test
    void aSecondKeyForAPaidOrderIsAConflict() {
        confirm();

        assertProblem(shop.confirm(guest, order, shop.authenticate(order)), 409, "PAYMENT_KEY_CONFLICT");
        assertThat(shop.toss.confirms()).isEqualTo(1);
    }

    @Test
    void anAuthenticationThatIsTooOldHasExpired() {
        shop.toss.expire(key);

        assertProblem(confirm(), 409, "PAYMENT_SESSION_EXPIRED");
    }

    @Test
    void wrongKeysOfOursAreNotTheBuyersFault() {
        shop.toss.refuseKeys();

        assertProblem(confirm(), 502, "PAYMENT_MISCONFIGURED");
        assertThat(status()).isEqualTo("PENDING");
    }

    @Test
    void whileTossCannotBeReachedTheOrderStaysPayable() {
        shop.toss.goDown();
        var down = confirm();
        shop.toss.recover();

        assertProblem(down, 503, "TOSS_UNREACHABLE");
        assertThat(down.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(confirm().status()).isEqualTo(200);
    }

    @Test
    void creditsFollowThePayment() {
        confirm();

        assertThat(guest.get("/api/credits").body()).isEqualTo("""
                {"balance":3,"available":3,"held":0,"debt":0,"lots":[{"orderId":"%s","product":"PRO_PACK",\
                "granted":3,"remaining":3,"grantedAt":"2026-11-23T03:00:00.123456Z","expiresAt":"2031-11-23T03:00:00.123456Z"}]}""".formatted(order));
        assertThat(guest.get("/api/credits/entries").body()).isEqualTo("""
                {"entries":[{"entryId":"grant:%s:1","type":"GRANT","credits":3,"balanceAfter":3,"orderId":"%s",\
                "reference":"PRO_PACK","createdAt":"2026-11-23T03:00:00.123456Z"}],"next":null}""".formatted(order, order));
    }

    @Test
    void theStatementComesNewestFirstPageByPage() {
        confirm();
        OrderId second = shop.order(guest);
        shop.confirm(guest, second, shop.authenticate(second));

        JsonNode newest = guest.get("/api/credits/entries?limit=1").json();
        JsonNode rest = guest.get("/api/credits/entries?limit=1&cursor="
                        + newest.path("next").asText())
                .json();

        assertThat(newest.at("/entries/0/balanceAfter").asLong()).isEqualTo(6);
        assertThat(rest.at("/entries/0/balanceAfter").asLong()).isEqualTo(3);
        assertThat(rest.path("next").isNull()).isTrue();
    }
}
