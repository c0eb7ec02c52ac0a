package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualAccountTest extends SandboxTest {
    private static final Duration PAST_DUE = Duration.ofDays(8);
    private static final String TO_ACCOUNT = """
            {"cancelReason":"buyer request","refundReceiveAccount":
             {"bank":"20","accountNumber":"1002123456789","holderName":"김토스"}}""";

    @Test
    void depositMakesThePaymentDone() {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);
        String issued = query(payment).at("/lastTransactionKey");

        Http.Reply deposited = act(payment, "deposit", "");

        assertThat(deposited.status()).isEqualTo(200);
        Http.Reply after = query(payment);
        assertThat(after.at("/status")).isEqualTo("DONE");
        assertThat(after.at("/approvedAt")).isNotEqualTo("null");
        assertThat(after.at("/virtualAccount/depositorName")).isNotEqualTo("null");
        assertThat(after.at("/lastTransactionKey")).isNotEqualTo(issued);
    }

    @Test
    void bankThatTakesTheDepositBackMakesThePaymentWaitAgain() {
        SandboxPayment payment = deposited();

        act(payment, "reverse-deposit", "");

        assertThat(query(payment).at("/status")).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(query(payment).json().get("approvedAt").isNull()).isTrue();
        act(payment, "deposit", "");
        assertThat(query(payment).at("/status")).isEqualTo("DONE");
    }

    @Test
    void bankTakesTheExactAmountOnly() {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);

        Http.Reply less = act(payment, "deposit", "{\"amount\":2999}");

        assertThat(less.status()).isEqualTo(409);
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.WAITING_FOR_DEPOSIT);
        assertThat(act(payment, "deposit", "{\"amount\":3000}").status()).isEqualTo(200);
    }

    @Test
    void dueDateChangesNothingButTheExpiredMark() {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);

        sandbox.advance(PAST_DUE);

        Http.Reply after = query(payment);
        assertThat(after.at("/status")).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(after.at("/virtualAccount/expired")).isEqualTo("true");
    }

    @Test
    void expiringByHandPassesTheDueDate() {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);

        act(payment, "expire", "");

        assertThat(query(payment).at("/virtualAccount/expired")).isEqualTo("true");
        assertThat(query(payment).at("/virtualAccount/dueDate")).isEqualTo("2026-01-14T10:30:00+09:00");
    }

    @Test
    void lateDepositIsRefusedUnlessTheBankIsToldToTakeIt() {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);
        sandbox.advance(PAST_DUE);

        assertThatIllegalStateException().isThrownBy(() -> sandbox.deposit(payment.paymentKey()));
        assertThat(act(payment, "deposit", "{\"late\":true}").at("/status")).isEqualTo("DONE");
    }

    @Test
    void accountThatWaitsIsCanceledWholeAndWithoutARefundAccount() {
        SandboxPayment payment = confirmed(SandboxMethod.VIRTUAL_ACCOUNT);

        Http.Reply part = cancel(payment, "{\"cancelReason\":\"r\",\"cancelAmount\":1000}");
        Http.Reply whole = cancel(payment, "{\"cancelReason\":\"r\"}");

        assertThat(part.status()).isEqualTo(403);
        assertThat(part.code()).isEqualTo("NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT");
        assertThat(whole.at("/status")).isEqualTo("CANCELED");
        assertThat(whole.at("/virtualAccount/refundStatus")).isEqualTo("NONE");
    }

    @Test
    void depositIsPaidBackToTheBuyersAccount() {
        SandboxPayment payment = deposited();

        Http.Reply canceled = cancel(payment, TO_ACCOUNT);

        assertThat(canceled.at("/status")).isEqualTo("CANCELED");
        assertThat(canceled.at("/virtualAccount/refundStatus")).isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "refundReceiveAccount" | "anotherField"  | INVALID_REFUND_ACCOUNT_INFO
                    "김토스"               | ""              | INVALID_REFUND_ACCOUNT_INFO
                    "20"                   | "우리"          | INVALID_BANK
                    "1002123456789"        | "1002-123-4567" | INVALID_REFUND_ACCOUNT_NUMBER
                    """)
    void depositIsNotPaidBackToAnAccountThatCannotBe(String right, String wrong, String code) {
        SandboxPayment payment = deposited();

        Http.Reply refused = cancel(payment, TO_ACCOUNT.replace(right, wrong));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(statusOf(payment)).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void onlyVirtualAccountsTakeDepositsAndHaveThemReversed() {
        SandboxPayment card = confirmed(SandboxMethod.CARD);

        assertThat(act(card, "deposit", "").status()).isEqualTo(409);
        assertThat(act(card, "reverse-deposit", "").status()).isEqualTo(409);
        assertThat(statusOf(card)).isEqualTo(PaymentStatus.DONE);
    }

    private Http.Reply act(SandboxPayment payment, String action, String body) {
        return http.plain("POST", "/sandbox/payments/" + payment.paymentKey() + "/" + action, body);
    }
}
