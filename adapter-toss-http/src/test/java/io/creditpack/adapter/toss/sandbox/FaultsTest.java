package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultsTest extends SandboxTest {
    @ParameterizedTest
    @CsvSource({
        "TIMEOUT_AFTER_PROCESSING, DONE",
        "TIMEOUT_BEFORE_PROCESSING, IN_PROGRESS",
        "RESET_AFTER_PROCESSING, DONE",
        "RESET_BEFORE_PROCESSING, IN_PROGRESS",
        "HALF_BODY, DONE"
    })
    void theAnswerIsLostButWhatWasDoneIsDone(SandboxFault fault, PaymentStatus after) {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", fault, "");
        Http impatient = http.waiting(Duration.ofMillis(500));

        assertThatExceptionOfType(Http.LostAnswer.class).isThrownBy(() -> confirm(impatient, payment));

        assertThat(statusOf(payment)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_500_AFTER_PROCESSING, 500, DONE",
        "HTTP_500, 500, IN_PROGRESS",
        "HTML_502, 502, IN_PROGRESS",
        "EMPTY_200, 200, DONE"
    })
    void theAnswerIsReplaced(SandboxFault fault, int status, PaymentStatus after) {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", fault, "");

        Http.Reply answer = confirm(payment);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(statusOf(payment)).isEqualTo(after);
        if (fault == SandboxFault.HTML_502) {
            assertThat(answer.header("Content-Type")).startsWith("text/html");
        }
        if (fault == SandboxFault.EMPTY_200) {
            assertThat(answer.text()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"WRONG_AMOUNT,/totalAmount", "WRONG_ORDER,/orderId", "UNKNOWN_STATUS,/status"})
    void theAnswerLiesInOneField(SandboxFault fault, String pointer) {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", fault, "");

        JsonNode lie = confirm(payment).json();

        JsonNode truth = query(payment).json();
        assertThat(lie.at(pointer)).isNotEqualTo(truth.at(pointer));
        assertThat(lie.get("paymentKey")).isEqualTo(truth.get("paymentKey"));
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void delayedAnswerComesLateAndWhole() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", SandboxFault.DELAY, ",\"delayMs\":400");
        CompletableFuture<Http.Reply> answer = CompletableFuture.supplyAsync(() -> confirm(payment));
        Eventually.holds(() -> sandbox.count(SandboxOperation.CONFIRM) == 1);

        assertThat(answer.isDone()).isFalse();
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.IN_PROGRESS);
        assertThat(answer.join().at("/status")).isEqualTo("DONE");
    }

    @Test
    void answerHeldBackArrivesAfterItsDelay() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", SandboxFault.TIMEOUT_AFTER_PROCESSING, ",\"delayMs\":300");
        CompletableFuture<Http.Reply> answer = CompletableFuture.supplyAsync(() -> confirm(payment));

        Eventually.holds(() -> statusOf(payment) == PaymentStatus.DONE);

        assertThat(answer.isDone()).isFalse();
        assertThat(answer.join().at("/status")).isEqualTo("DONE");
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT_CARD_PAYMENT, 403, ABORTED",
        "PROVIDER_ERROR, 400, IN_PROGRESS",
        "FAILED_INTERNAL_SYSTEM_PROCESSING, 500, IN_PROGRESS",
        "A_CODE_OF_NEXT_YEAR, 400, IN_PROGRESS"
    })
    void chosenErrorIsAnsweredAndOnlyADeclineUsesThePaymentUp(String code, int status, PaymentStatus after) {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", SandboxFault.ERROR_CODE, ",\"code\":\"" + code + "\"");

        Http.Reply answer = confirm(payment);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(statusOf(payment)).isEqualTo(after);
    }

    @Test
    void declinedPaymentTellsWhy() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        plan("confirm", SandboxFault.ERROR_CODE, ",\"code\":\"REJECT_CARD_PAYMENT\"");
        confirm(payment);

        assertThat(query(payment).at("/failure/code")).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(confirm(payment, "Idempotency-Key", "another").code()).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void faultStrikesItsOperationSoManyTimesAndThenNoMore() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        plan("query", SandboxFault.HTTP_500, ",\"times\":2");

        assertThat(cancel(payment, "{\"cancelReason\":\"r\",\"cancelAmount\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(query(payment).status()).isEqualTo(500);
        assertThat(http.toss("GET", "/v1/payments/orders/" + payment.orderId(), "")
                        .status())
                .isEqualTo(500);
        assertThat(query(payment).status()).isEqualTo(200);
    }

    @Test
    void faultsStrikeInTheOrderTheyWerePlanned() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        plan("query", SandboxFault.HTML_502, "");
        plan("query", SandboxFault.ERROR_CODE, ",\"code\":\"NOT_FOUND\"");
        plan("query", SandboxFault.HTTP_500, "");

        assertThat(query(payment).status()).isEqualTo(502);
        assertThat(query(payment).status()).isEqualTo(404);
        assertThat(query(payment).status()).isEqualTo(500);
    }

    @Test
    void faultOfOnePaymentLeavesOthersAlone() {
        SandboxPayment struck = authenticated(SandboxMethod.CARD);
        SandboxPayment spared = authenticated(SandboxMethod.CARD);
        sandbox.plan(struck.paymentKey(), PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.HTTP_500));

        assertThat(confirm(spared).status()).isEqualTo(200);
        assertThat(confirm(struck).status()).isEqualTo(500);
        assertThat(confirm(struck).status()).isEqualTo(200);
    }

    @Test
    void cancelCanLoseItsAnswerToo() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        plan("cancel", SandboxFault.RESET_AFTER_PROCESSING, "");

        assertThatExceptionOfType(Http.LostAnswer.class).isThrownBy(() -> cancel(payment, "{\"cancelReason\":\"r\"}"));

        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.CANCELED);
    }

    @ParameterizedTest
    @EnumSource(SandboxFault.class)
    void everyFaultStrikesOnceAndIsNotedInTheLog(SandboxFault fault) {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        plan("query", fault, ",\"delayMs\":1");
        try {
            query(payment);
        } catch (Http.LostAnswer e) {
            assertThat(fault.name()).containsAnyOf("RESET", "TIMEOUT_BEFORE", "HALF");
        }

        // Not necessarily the latest entry: the JDK's client repeats a GET whose connection was lost.
        assertThat(sandbox.requests()).anyMatch(request -> request.fault().equals(Optional.of(fault)));
        assertThat(query(payment).at("/status")).isEqualTo("DONE");
    }

    @Test
    void waitingFaultsAreListedAndForgotten() {
        plan("cancel", SandboxFault.DELAY, ",\"times\":3,\"delayMs\":250");

        JsonNode waiting = http.plain("GET", "/sandbox/faults", "").json().get("faults");
        http.plain("DELETE", "/sandbox/faults", "");

        assertThat(waiting.at("/0/operation").asText()).isEqualTo("cancel");
        assertThat(waiting.at("/0/times").intValue()).isEqualTo(3);
        assertThat(waiting.at("/0/delayMs").intValue()).isEqualTo(250);
        assertThat(http.plain("GET", "/sandbox/faults", "").json().get("faults"))
                .isEmpty();
    }

    private void plan(String operation, SandboxFault fault, String more) {
        String body = "{\"operation\":\"%s\",\"fault\":\"%s\"%s}".formatted(operation, fault, more);
        assertThat(http.plain("POST", "/sandbox/faults", body).status()).isEqualTo(201);
    }

    private static Http.Reply confirm(Http client, SandboxPayment payment) {
        String body = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}"
                .formatted(payment.paymentKey(), payment.orderId(), payment.amount());
        return client.toss("POST", "/v1/payments/confirm", body);
    }
}
