package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends SandboxTest {
    private static final String KEY = "Idempotency-Key";
    private static final String TRACE = "x-tosspayments-trace-id";
    private static final String REASON = "{\"cancelReason\":\"test\",\"cancelAmount\":1000}";

    @Test
    void repeatedConfirmIsAnsweredByteForByteAsTheFirst() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        Http.Reply first = confirm(payment, KEY, "k1");
        sandbox.cancel(payment.paymentKey());

        Http.Reply second = confirm(payment, KEY, "k1");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void aReplayShowsTwoTraceIdsAndEchoesTheKey() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        String firstTrace = confirm(payment, KEY, "k1").header(TRACE);

        Http.Reply second = confirm(payment, KEY, "k1");

        assertThat(firstTrace).doesNotContain(",");
        assertThat(second.header(TRACE)).startsWith(firstTrace + ",");
        assertThat(second.header(KEY)).isEqualTo("k1");
    }

    @Test
    void refusalIsReplayedEvenWithACorrectedBody() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        Http.Reply refused = confirm(payment.paymentKey(), payment.orderId(), 1, KEY, "k1");

        Http.Reply corrected = confirm(payment, KEY, "k1");

        assertThat(corrected.status()).isEqualTo(403);
        assertThat(corrected.text()).isEqualTo(refused.text());
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void repeatedPartialCancelReturnsMoneyOnce() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        cancel(payment, REASON, KEY, "c1");
        cancel(payment, REASON, KEY, "c1");

        assertThat(sandbox.payment(payment.paymentKey()).orElseThrow().balance())
                .isEqualTo(2_000);
    }

    @Test
    void anotherSecretKeyOrAnotherUrlIsAnotherRequest() {
        SandboxPayment first = confirmed(SandboxMethod.CARD);
        SandboxPayment second = confirmed(SandboxMethod.CARD);
        cancel(first, REASON, KEY, "same");
        sandbox.advance(Duration.ofSeconds(1));

        cancel(second, REASON, KEY, "same");
        http.plain(
                "POST",
                "/v1/payments/" + first.paymentKey() + "/cancel",
                REASON,
                KEY,
                "same",
                "Authorization",
                Http.basic("test_gsk_rotated:"));

        assertThat(sandbox.payment(second.paymentKey()).orElseThrow().balance()).isEqualTo(2_000);
        assertThat(sandbox.payment(first.paymentKey()).orElseThrow().balance()).isEqualTo(1_000);
    }

    @Test
    void repeatIsRefusedWhileTheFirstStillRuns() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        sandbox.plan(
                PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.DELAY).delay(Duration.ofMillis(700)));
        CompletableFuture<Http.Reply> first = CompletableFuture.supplyAsync(() -> confirm(payment, KEY, "k1"));
        Eventually.holds(() ->
                sandbox.requests().stream().anyMatch(request -> request.fault().isPresent()));

        Http.Reply second = confirm(payment, KEY, "k1");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("IDEMPOTENT_REQUEST_PROCESSING");
        assertThat(first.join().at("/status")).isEqualTo("DONE");
        assertThat(confirm(payment, KEY, "k1").at("/status")).isEqualTo("DONE");
    }

    @Test
    void keyIsForgottenAfterFifteenDays() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        confirm(payment, KEY, "k1");

        sandbox.advance(Duration.ofDays(15).minusSeconds(1));
        assertThat(confirm(payment, KEY, "k1").status()).isEqualTo(200);

        sandbox.advance(Duration.ofSeconds(1));
        assertThat(confirm(payment, KEY, "k1").code()).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void keysOfMoreThanThreeHundredCharactersAreInvalid() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        Http.Reply refused = confirm(payment, KEY, "k".repeat(301));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(confirm(payment, KEY, "k".repeat(300)).status()).isEqualTo(200);
    }

    @Test
    void queriesIgnoreTheKey() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        query(payment, KEY, "q1");
        confirm(payment);

        assertThat(query(payment, KEY, "q1").at("/status")).isEqualTo("DONE");
    }

    @Test
    void answerThatWasLostIsFoundUnderItsKey() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.HTTP_500_AFTER_PROCESSING));

        assertThat(confirm(payment, KEY, "k1").status()).isEqualTo(500);
        assertThat(confirm(payment, KEY, "k1").at("/status")).isEqualTo("DONE");
    }

    @Test
    void errorOfTheApiItselfIsBoundToTheKeyWhateverItsStatus() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                .code("FAILED_INTERNAL_SYSTEM_PROCESSING"));
        confirm(payment, KEY, "k1");

        assertThat(confirm(payment, KEY, "k1").code()).isEqualTo("FAILED_INTERNAL_SYSTEM_PROCESSING");
        assertThat(confirm(payment, KEY, "k2").at("/status")).isEqualTo("DONE");
    }
}
