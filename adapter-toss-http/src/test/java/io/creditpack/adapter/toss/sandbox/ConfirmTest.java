package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ConfirmTest extends SandboxTest {
    @ParameterizedTest
    @EnumSource(value = SandboxMethod.class, mode = Mode.EXCLUDE, names = "VIRTUAL_ACCOUNT")
    void takesTheMoney(SandboxMethod method) {
        SandboxPayment payment = authenticated(method);

        Http.Reply answer = confirm(payment);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("DONE");
        assertThat(answer.at("/approvedAt")).isEqualTo("2026-01-14T10:30:00+09:00");
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void virtualAccountIsIssuedAndWaitsForItsDeposit() {
        Http.Reply answer = confirm(authenticated(SandboxMethod.VIRTUAL_ACCOUNT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(answer.json().at("/approvedAt").isNull()).isTrue();
        assertThat(answer.at("/virtualAccount/dueDate")).isEqualTo("2026-01-21T23:59:59+09:00");
    }

    @Test
    void refusesAnAmountOrAnOrderThatWasNotAuthenticated() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        Http.Reply otherAmount = confirm(payment.paymentKey(), payment.orderId(), 1);
        Http.Reply otherOrder = confirm(payment.paymentKey(), newOrder(), 3_000);

        assertThat(otherAmount.status()).isEqualTo(403);
        assertThat(otherAmount.code()).isEqualTo("FORBIDDEN_REQUEST");
        assertThat(otherOrder.status()).isEqualTo(403);
        assertThat(otherOrder.code()).isEqualTo("FORBIDDEN_REQUEST");
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void secondConfirmIsToldThatThePaymentIsProcessed() {
        SandboxPayment payment = confirmed(SandboxMethod.CARD);

        Http.Reply again = confirm(payment, "Idempotency-Key", "another");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void anOrderIsApprovedOnlyOnce() {
        SandboxPayment first = authenticated(SandboxMethod.CARD);
        SandboxPayment second = sandbox.pay(first.orderId(), 3_000, SandboxMethod.CARD);
        confirm(first);

        Http.Reply refused = confirm(second);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("DUPLICATED_ORDER_ID");
        assertThat(statusOf(second)).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void declinedAttemptLeavesTheOrderFreeForAnother() {
        SandboxPayment first = authenticated(SandboxMethod.CARD);
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.ERROR_CODE)
                .code("REJECT_CARD_PAYMENT"));
        confirm(first);

        Http.Reply second = confirm(sandbox.pay(first.orderId(), 3_000, SandboxMethod.CARD));

        assertThat(statusOf(first)).isEqualTo(PaymentStatus.ABORTED);
        assertThat(second.at("/status")).isEqualTo("DONE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    not json                                                   | INVALID_REQUEST
                    []                                                         | INVALID_REQUEST
                    {"orderId":"order_x","amount":3000}                        | INVALID_REQUEST
                    {"paymentKey":"k","amount":3000}                           | INVALID_REQUEST
                    {"paymentKey":"k","orderId":"order_x"}                     | INVALID_REQUEST
                    {"paymentKey":"k","orderId":"order_x","amount":3000.5}     | INVALID_REQUEST
                    {"paymentKey":"k","orderId":"order_x","amount":1e999999999} | INVALID_REQUEST
                    {"paymentKey":"k","orderId":"order_x","amount":1e99999999999} | INVALID_REQUEST
                    {"paymentKey":"k","orderId":"order_x","amount":0}          | BELOW_ZERO_AMOUNT
                    {"paymentKey":"k","orderId":"order_x","amount":-1}         | BELOW_ZERO_AMOUNT
                    {"paymentKey":"k","orderId":"or der","amount":3000}        | INVALID_ORDER_ID
                    """)
    void refusesABodyThatIsNotAConfirm(String body, String code) {
        Http.Reply refused = http.toss("POST", "/v1/payments/confirm", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"3000.0", "3e3", "\"3000\""})
    void readsTheAmountAsANumberHoweverItIsWritten(String amount) {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        String body = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%s}"
                .formatted(payment.paymentKey(), payment.orderId(), amount);

        assertThat(http.toss("POST", "/v1/payments/confirm", body).at("/status"))
                .isEqualTo("DONE");
    }

    @Test
    void paymentNobodyOpenedIsNotFound() {
        Http.Reply unknown = confirm("tgen_unknown", "order_unknown", 3_000);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("NOT_FOUND_PAYMENT");
    }

    @ParameterizedTest
    @CsvSource({"CARD,99", "TRANSFER,199", "VIRTUAL_ACCOUNT,199"})
    void refusesLessThanTheMethodCarries(SandboxMethod method, long amount) {
        Http.Reply refused = confirm(sandbox.pay(newOrder(), amount, method));

        assertThat(refused.code()).isEqualTo("BELOW_MINIMUM_AMOUNT");
    }

    @Test
    void errorsAreKoreanUnlessEnglishIsAskedFor() {
        assertThat(confirm("tgen_unknown", "order_unknown", 3_000).at("/message"))
                .isEqualTo("존재하지 않는 결제 정보입니다.");
        assertThat(confirm("tgen_unknown", "order_unknown", 3_000, "Accept-Language", "en-US")
                        .at("/message"))
                .isEqualTo("Not found payment.");
    }
}
