package io.creditpack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.toss.SecretKey;
import io.creditpack.adapter.toss.TossConfig;
import io.creditpack.adapter.toss.TossHttpGateway;
import io.creditpack.adapter.toss.sandbox.PlannedFault;
import io.creditpack.adapter.toss.sandbox.SandboxFault;
import io.creditpack.adapter.toss.sandbox.SandboxOperation;
import io.creditpack.adapter.toss.sandbox.SandboxRequest;
import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.journey.TossFront.Answer;
import io.creditpack.journey.TossFront.Call;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Toss answers a confirm, the order becomes what Toss knows, and no credits come out of nothing. */
final class TossAnswersTest {
    private static FaultyShop shop;

    private String order = "";
    private String key = "";
    private long before;

    @BeforeAll
    static void open() {
        shop = new FaultyShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @BeforeEach
    void aBuyerComesBackFromTossesWindow() {
        before = shop.balance();
        order = shop.order();
        key = shop.authenticate(order);
    }

    @AfterEach
    void theBooksAgree() {
        shop.assertInvariants();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_500", "HTTP_500_AFTER_PROCESSING", "HTML_502", "EMPTY_200"})
    void C1_aBrokenAnswerIsFoundOutByAsking(SandboxFault fault) {
        shop.nextConfirm(fault);

        assertThat(shop.confirm(order, key).status()).isIn(200, 202);

        assertPaidOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"DONE\"",
                "{\"status\":\"DONE\",\"totalAmount\":\"3000\"}",
                "{\"paymentKey\":3,\"orderId\":[],\"status\":{},\"totalAmount\":null}"
            })
    void C1_jsonOfTheWrongTypeIsFoundOutByAsking(String body) {
        shop.front.next(Call.CONFIRM, toss -> {
            toss.ask();
            return Answer.json(200, body);
        });

        assertThat(shop.confirm(order, key).status()).isEqualTo(200);

        assertPaidOnce();
    }

    @Test
    void C2_aPaymentThatWasProcessedBeforeIsAdopted() {
        confirmPastTheApplication();

        assertThat(shop.confirm(order, key).status()).isEqualTo(200);

        assertThat(answersToConfirms()).anyMatch(answer -> answer.contains("ALREADY_PROCESSED_PAYMENT"));
        assertPaidOnce();
    }

    @Test
    void C3_aRequestThatIsUnderWayIsAskedForLaterUnderTheSameKey() {
        shop.front.next(Call.CONFIRM, Answer.error(409, "IDEMPOTENT_REQUEST_PROCESSING"));

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.front.calls()).endsWith(Call.CONFIRM, Call.QUERY);

        assertPaidOnce();
        assertThat(idempotencyKeys()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400,PROVIDER_ERROR",
        "400,CARD_PROCESSING_ERROR",
        "400,A_CODE_OF_TOMORROW",
        "403,A_CODE_OF_TOMORROW",
        "500,UNKNOWN_PAYMENT_ERROR"
    })
    void C4_aTemporaryErrorIsNoRefusal(int status, String code) {
        shop.front.next(Call.CONFIRM, Answer.error(status, code));

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.statusOf(order)).isEqualTo("CONFIRMING");

        assertPaidOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT_CARD_PAYMENT", "INVALID_STOPPED_CARD", "EXCEED_MAX_AMOUNT"})
    void C5_aDeclinedCardIsToldInKoreanAndAnotherOnePays(String code) {
        declineNext(code);

        var declined = shop.confirm(order, key);

        assertThat(declined.status()).isEqualTo(402);
        assertThat(declined.json().path("code").asText()).isEqualTo("PAYMENT_DECLINED");
        assertThat(declined.json().path("tossCode").asText()).isEqualTo(code);
        assertThat(declined.json().path("detail").asText()).containsPattern("\\p{IsHangul}");
        assertThat(shop.confirm(order, key).body()).isEqualTo(declined.body());
        assertThat(shop.statusOf(order)).isEqualTo("FAILED");
        assertThat(shop.balance()).isEqualTo(before);
        assertThat(shop.confirm(order, shop.authenticate(order)).status()).isEqualTo(200);
    }

    @Test
    void C6_anotherPaymentAfterADeclinedOneReachesTossUnderAnotherKey() {
        declineNext("REJECT_CARD_PAYMENT");
        shop.confirm(order, key);

        assertThat(shop.confirm(order, shop.authenticate(order)).status()).isEqualTo(200);

        assertThat(shop.confirmsOf(order)).isEqualTo(2);
        assertThat(idempotencyKeys()).hasSize(2);
        assertPaidOnce();
    }

    @Test
    void C7_aReplayedErrorIsAskedAboutBeforeAnythingIsSentUnderAnotherKey() {
        declineNext("FAILED_INTERNAL_SYSTEM_PROCESSING");

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.front.calls()).endsWith(Call.CONFIRM, Call.QUERY);

        assertPaidOnce();
        assertThat(shop.front.calls()).containsSubsequence(Call.QUERY, Call.QUERY, Call.CONFIRM, Call.CONFIRM);
        assertThat(idempotencyKeys()).hasSize(2);
    }

    @Test
    void C8_refusedKeysLeaveTheOrderPayableAndAreNotTriedAgainAndAgain() {
        shop.front.next(Call.CONFIRM, Answer.error(401, "UNAUTHORIZED_KEY"));

        var refused = shop.confirm(order, key);

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.json().path("code").asText()).isEqualTo("PAYMENT_MISCONFIGURED");
        assertThat(shop.statusOf(order)).isEqualTo("PENDING");
        int calls = shop.front.calls().size();
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.confirm(order, key).status()).isEqualTo(200);
        assertThat(shop.front.calls()).hasSize(calls + 1);
    }

    @Test
    void C8_aSessionThatRanOutEndsTheAttempt() {
        shop.toss.expire(key);

        var expired = shop.confirm(order, key);

        assertThat(expired.status()).isEqualTo(409);
        assertThat(expired.json().path("code").asText()).isEqualTo("PAYMENT_SESSION_EXPIRED");
        int calls = shop.front.calls().size();
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.confirm(order, key).body()).isEqualTo(expired.body());
        assertThat(shop.front.calls()).hasSize(calls);
        assertThat(shop.confirm(order, shop.authenticate(order)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN_PROGRESS", "READY"})
    void C9_successThatIsNotPaidYetGrantsNothing(String status) {
        shop.front.next(Call.CONFIRM, toss -> with(toss.ask(), "status", status));

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.balance()).isEqualTo(before);

        assertPaidOnce();
    }

    @Test
    void C9_successThatIsAbortedGrantsNothing() {
        declineNext("REJECT_CARD_PAYMENT");
        shop.front.next(Call.CONFIRM, toss -> {
            toss.ask();
            return Answer.json(200, shop.paymentAtToss(key));
        });

        assertThat(shop.confirm(order, key).status()).isEqualTo(402);
        assertThat(shop.statusOf(order)).isEqualTo("FAILED");
        assertThat(shop.balance()).isEqualTo(before);
    }

    @Test
    void C9_aStatusNobodyKnowsGrantsNothingAndAsksForAPerson() {
        shop.nextConfirm(SandboxFault.UNKNOWN_STATUS);

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);

        assertReview("UNKNOWN_STATUS");
    }

    @ParameterizedTest
    @CsvSource({"WRONG_AMOUNT,AMOUNT_DIFFERS", "WRONG_ORDER,ORDER_DIFFERS"})
    void C10_anotherAmountOrOrderGrantsNothingAndAsksForAPerson(SandboxFault fault, String reason) {
        shop.nextConfirm(fault);

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);

        assertReview(reason);
    }

    @Test
    void C10_anotherCurrencyGrantsNothingAndAsksForAPerson() {
        shop.front.next(Call.CONFIRM, toss -> with(toss.ask(), "currency", "USD"));

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);

        assertReview("AMOUNT_DIFFERS");
    }

    @ParameterizedTest
    @CsvSource({"429,TOO_MANY_REQUESTS", "403,FORBIDDEN_CONSECUTIVE_REQUEST"})
    void C11_whoIsToldToSlowDownComesBackLater(int status, String code) {
        shop.front.next(Call.CONFIRM, Answer.error(status, code));
        shop.front.next(Call.QUERY, Answer.error(status, code));

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.confirmsOf(order)).isZero();

        assertPaidOnce();
        assertThat(idempotencyKeys()).hasSize(1);
    }

    @Test
    void C12_fiftyMegabytesAreNotRead() {
        assertUnreadable(new Answer(200, Map.of("Content-Type", "application/json"), " ".repeat(50_000_000)));
    }

    @Test
    void C12_jsonOfGreatDepthIsNotRead() {
        assertUnreadable(Answer.json(200, "[".repeat(100_000)));
    }

    @Test
    void C12_aRedirectIsNotFollowed() {
        assertUnreadable(new Answer(307, Map.of("Location", shop.toss.url() + "/v1/payments/confirm"), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"newThing\":{\"deep\":[1,2,{\"er\":null}]},\"status\":\"DONE\"",
                "\"status\":\"DONE\",\"method\":\"양자결제\",\"type\":\"TOMORROW\",\"country\":\"XX\"",
                "\"status\":\"DONE\",\"card\":null,\"easyPay\":null,\"receipt\":null,\"cancels\":null,\"metadata\":null"
            })
    void C13_whatIsNewOrMissingIsIgnored(String fields) {
        shop.front.next(Call.CONFIRM, toss -> {
            String told = toss.ask().body();
            String missing = told.replaceFirst(",\"useEscrow\":(false|true|null)", "");
            return Answer.json(200, missing.substring(0, missing.length() - 1) + "," + fields + "}");
        });

        assertThat(shop.confirm(order, key).status()).isEqualTo(200);
        assertPaidOnce();
    }

    private void assertUnreadable(Answer answer) {
        shop.front.next(Call.CONFIRM, toss -> {
            toss.ask();
            return answer;
        });
        shop.front.next(Call.QUERY, answer);

        assertThat(shop.confirm(order, key).status()).isEqualTo(202);
        assertThat(shop.confirmsOf(order)).isEqualTo(1);

        assertPaidOnce();
    }

    private void assertPaidOnce() {
        shop.assertBecomes(order, "PAID");
        assertThat(shop.balance()).isEqualTo(before + 3);
    }

    private void assertReview(String reason) {
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(shop.review(order)).contains(reason);
        assertThat(shop.statusOf(order)).isEqualTo("CONFIRMING");
        assertThat(shop.balance()).isEqualTo(before);
    }

    private static void declineNext(String code) {
        shop.toss.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                .code(code));
    }

    private void confirmPastTheApplication() {
        try (var toss = new TossHttpGateway(TossConfig.of(shop.toss.url(), new SecretKey("test_gsk_somebody_else")))) {
            toss.confirm(new ConfirmRequest(new OrderId(order), new PaymentKey(key), Won.of(3_000)));
        }
    }

    private static Answer with(Answer answer, String field, String value) {
        return Answer.json(
                answer.status(),
                answer.body().replaceFirst("\"" + field + "\":\"[A-Z_]+\"", "\"" + field + "\":\"" + value + "\""));
    }

    private List<String> answersToConfirms() {
        return confirms().map(SandboxRequest::answer).toList();
    }

    private List<String> idempotencyKeys() {
        return shop.front.received().stream()
                .filter(request -> request.call() == Call.CONFIRM)
                .filter(request -> request.body().contains(order))
                .map(TossFront.Received::idempotencyKey)
                .distinct()
                .toList();
    }

    private Stream<SandboxRequest> confirms() {
        return shop.toss.requests().stream()
                .filter(request -> request.operation() == SandboxOperation.CONFIRM)
                .filter(request -> request.body().contains(order));
    }
}
