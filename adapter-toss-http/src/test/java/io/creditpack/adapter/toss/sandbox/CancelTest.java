package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancelTest extends SandboxTest {
    private static final String ALL = "{\"cancelReason\":\"buyer request\"}";
    private static final Duration NEXT_CANCEL = Duration.ofSeconds(1);

    private static String part(long amount) {
        return "{\"cancelReason\":\"buyer request\",\"cancelAmount\":%d}".formatted(amount);
    }

    @Test
    void returnsEverythingAtOnce() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply answer = cancel(payment, ALL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("CANCELED");
        assertThat(answer.at("/balanceAmount")).isEqualTo("0");
        assertThat(answer.at("/totalAmount")).isEqualTo("3000");
        assertThat(answer.at("/cancels/0/cancelAmount")).isEqualTo("3000");
        assertThat(answer.at("/cancels/0/cancelReason")).isEqualTo("buyer request");
        assertThat(answer.at("/cancels/0/cancelStatus")).isEqualTo("DONE");
        assertThat(answer.at("/cancels/0/refundableAmount")).isEqualTo("0");
        assertThat(answer.at("/cancels/0/transactionKey")).isEqualTo(answer.at("/lastTransactionKey"));
    }

    @Test
    void whatIsWhollyCanceledCannotBeCanceledAgain() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        cancel(payment, ALL);

        Http.Reply again = cancel(payment, ALL);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("ALREADY_CANCELED_PAYMENT");
    }

    @Test
    void partAndThenTheRestStaysPartiallyCanceledWithNothingLeft() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply first = cancel(payment, part(1_000));
        sandbox.advance(NEXT_CANCEL);
        Http.Reply rest = cancel(payment, ALL);
        sandbox.advance(NEXT_CANCEL);
        Http.Reply more = cancel(payment, ALL);

        assertThat(first.at("/status")).isEqualTo("PARTIAL_CANCELED");
        assertThat(first.at("/balanceAmount")).isEqualTo("2000");
        assertThat(rest.at("/status")).isEqualTo("PARTIAL_CANCELED");
        assertThat(rest.at("/balanceAmount")).isEqualTo("0");
        assertThat(rest.json().get("cancels")).hasSize(2);
        assertThat(rest.at("/cancels/0/transactionKey")).isNotEqualTo(rest.at("/cancels/1/transactionKey"));
        assertThat(more.status()).isEqualTo(403);
        assertThat(more.code()).isEqualTo("NOT_CANCELABLE_AMOUNT");
    }

    @Test
    void moreThanIsLeftCannotBeReturned() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply refused = cancel(payment, part(3_001));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("NOT_CANCELABLE_AMOUNT");
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void oneCancelOfAPaymentIsActedOnPerSecond() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        cancel(payment, part(1_000));

        Http.Reply tooSoon = cancel(payment, part(500), "Idempotency-Key", "second");
        sandbox.advance(NEXT_CANCEL);
        Http.Reply later = cancel(payment, part(500), "Idempotency-Key", "second");

        assertThat(tooSoon.status()).isEqualTo(403);
        assertThat(tooSoon.code()).isEqualTo("FORBIDDEN_CONSECUTIVE_REQUEST");
        assertThat(later.at("/balanceAmount")).isEqualTo("1500");
    }

    @Test
    void expectedBalanceGuardsAgainstACancelNobodyKnewOf() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);
        String guarded = "{\"cancelReason\":\"r\",\"cancelAmount\":1000,\"refundableAmount\":%d}";

        Http.Reply refused = cancel(payment, guarded.formatted(2_000));
        Http.Reply taken = cancel(payment, guarded.formatted(3_000));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("NOT_MATCHES_REFUNDABLE_AMOUNT");
        assertThat(taken.at("/balanceAmount")).isEqualTo("2000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "{\"cancelReason\":\" \"}",
                "{\"cancelReason\":\"r\",\"cancelAmount\":0}",
                "{\"cancelReason\":\"r\",\"cancelAmount\":-5}",
                "{\"cancelReason\":\"r\",\"cancelAmount\":10.5}",
                "{\"cancelReason\":\"r\",\"currency\":\"USD\"}"
            })
    void refusesABodyThatIsNotACancel(String body) {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply refused = cancel(payment, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_REQUEST");
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void onlyPaymentsThatTookMoneyCanBeCanceled() {
        assertThat(cancel(authenticated(SandboxMethod.CARD), ALL).code()).isEqualTo("NOT_CANCELABLE_PAYMENT");
        assertThat(http.toss("POST", "/v1/payments/unknown/cancel", ALL).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"TRANSFER,179,180", "MOBILE_PHONE,17,18"})
    void returningEndsWithTheWindowOfTheMethod(SandboxMethod method, int open, int closed) {
        SandboxPayment early = confirmed(method);
        SandboxPayment late = confirmed(method);
        Duration stillOpen = Duration.ofDays(open);
        sandbox.advance(stillOpen);
        assertThat(cancel(early, ALL).at("/status")).isEqualTo("CANCELED");

        sandbox.advance(Duration.ofDays(closed).minus(stillOpen));

        assertThat(cancel(late, ALL).code()).isEqualTo("EXCEED_MAX_REFUND_DUE");
    }

    @Test
    void suppliedAmountAndTaxFollowWhatIsLeft() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply answer = cancel(payment, part(1_000));

        assertThat(answer.at("/suppliedAmount")).isEqualTo("1818");
        assertThat(answer.at("/vat")).isEqualTo("182");
    }
}
