package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestCodeTest extends SandboxTest {
    private static final String TEST_CODE = "TossPayments-Test-Code";

    @ParameterizedTest
    @EnumSource(TossErrorCode.class)
    void everyKnownErrorCanBeAskedForAndHasItsStatusAndAKoreanMessage(TossErrorCode code) {
        Http.Reply answer = confirm("any", "order_any", 3_000, TEST_CODE, code.name());

        assertThat(answer.status()).isEqualTo(code.status());
        assertThat(answer.code()).isEqualTo(code.name());
        assertThat(answer.at("/message")).containsPattern("[가-힣]");
    }

    @Test
    void nothingIsDoneWhenAnErrorIsAskedFor() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        confirm(payment, TEST_CODE, "REJECT_CARD_PAYMENT");

        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.IN_PROGRESS);
        assertThat(confirm(payment).at("/status")).isEqualTo("DONE");
    }

    @Test
    void unknownTestCodeIsInvalid() {
        Http.Reply refused = confirm(authenticated(SandboxMethod.CARD), TEST_CODE, "NO_SUCH_CODE");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("INVALID_TEST_CODE");
    }

    @Test
    void errorAskedForIsBoundToItsIdempotencyKey() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        confirm(payment, TEST_CODE, "REJECT_CARD_PAYMENT", "Idempotency-Key", "k1");

        assertThat(confirm(payment, "Idempotency-Key", "k1").code()).isEqualTo("REJECT_CARD_PAYMENT");
    }

    @Test
    void requestsToTryLaterLeaveTheIdempotencyKeyUnused() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);
        confirm(payment, TEST_CODE, "IDEMPOTENT_REQUEST_PROCESSING", "Idempotency-Key", "k1");

        assertThat(confirm(payment, "Idempotency-Key", "k1").at("/status")).isEqualTo("DONE");
    }
}
