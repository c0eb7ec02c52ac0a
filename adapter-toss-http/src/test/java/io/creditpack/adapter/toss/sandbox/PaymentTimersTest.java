package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaymentTimersTest extends SandboxTest {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void authenticationWaitsTenMinutesForItsConfirm() {
        SandboxPayment inTime = authenticated(SandboxMethod.CARD);
        SandboxPayment late = authenticated(SandboxMethod.CARD);
        sandbox.advance(TEN_MINUTES.minus(MOMENT));
        assertThat(confirm(inTime).at("/status")).isEqualTo("DONE");

        sandbox.advance(MOMENT);
        Http.Reply refused = confirm(late);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("NOT_FOUND_PAYMENT_SESSION");
        assertThat(statusOf(late)).isEqualTo(PaymentStatus.EXPIRED);
    }

    @Test
    void lapsedPaymentTellsWhyAndHasNoMethod() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        sandbox.advance(TEN_MINUTES);

        Http.Reply lapsed = query(payment);
        assertThat(lapsed.at("/status")).isEqualTo("EXPIRED");
        assertThat(lapsed.at("/failure/code")).isEqualTo("EXPIRED_PAYMENT");
        assertThat(lapsed.json().get("method").isNull()).isTrue();
    }

    @Test
    void windowStaysOpenForThirtyMinutes() {
        String key = openWindow();
        sandbox.advance(Duration.ofMinutes(30).minus(MOMENT));
        assertThat(sandbox.payment(key).orElseThrow().status()).isEqualTo(PaymentStatus.READY);

        sandbox.advance(MOMENT);

        assertThat(sandbox.payment(key).orElseThrow().status()).isEqualTo(PaymentStatus.EXPIRED);
        Http.Reply tooLate =
                http.plain("POST", "/sandbox/checkouts/" + key + "/authenticate", "{\"choice\":\"APPROVED\"}");
        assertThat(tooLate.code()).isEqualTo("NOT_FOUND_PAYMENT_SESSION");
    }

    @Test
    void paymentNobodyAuthenticatedCannotBeConfirmed() {
        String key = openWindow();

        assertThat(confirm(key, "order_timer", 3_000).code()).isEqualTo("NOT_FOUND_PAYMENT_SESSION");
    }

    @Test
    void whatIsPaidDoesNotLapse() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        sandbox.advance(Duration.ofDays(365));

        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void expiringByHandNeedsNoClock() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        Http.Reply expired = http.plain("POST", "/sandbox/payments/" + payment.paymentKey() + "/expire", "");

        assertThat(expired.at("/status")).isEqualTo("EXPIRED");
        assertThat(confirm(payment).code()).isEqualTo("NOT_FOUND_PAYMENT_SESSION");
    }

    private String openWindow() {
        String body = """
                {"clientKey":"test_gck_sandbox","customerKey":"customer_1","orderId":"order_timer","orderName":"PRO Pack",
                 "amount":{"currency":"KRW","value":3000},"method":"CARD",
                 "successUrl":"http://localhost/success","failUrl":"http://localhost/fail"}""";
        return http.plain("POST", "/sandbox/checkouts", body).at("/paymentKey");
    }
}
