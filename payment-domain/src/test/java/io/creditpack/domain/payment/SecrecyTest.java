package io.creditpack.domain.payment;

import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Convergence;
import io.creditpack.domain.order.Observation;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written into a log by accident tells nothing that could be used. */
class SecrecyTest {
    private static final Payment PAYMENT = account(PaymentStatus.DONE).build();

    @ParameterizedTest
    @MethodSource("everythingThatHoldsAPayment")
    void J2_textShowsNoKeySecretAccountOrName(Object holder) {
        assertThat(holder.toString())
                .contains("tgen_20260…")
                .doesNotContain(Given.KEY.value())
                .doesNotContain(PAYMENT.identity().secret())
                .doesNotContain("X1234567890123")
                .doesNotContain("Hong Gildong");
    }

    static Stream<Object> everythingThatHoldsAPayment() {
        Shop paid = Shop.open().claims(Given.KEY).sees(PAYMENT);
        var observation = new Observation(PAYMENT, paid.order().version(), Given.by(Cause.WEBHOOK), Mode.TEST);
        return Stream.of(
                PAYMENT,
                PAYMENT.identity(),
                paid.order(),
                paid.order().progress(),
                paid.order().openAttempt(),
                observation,
                Convergence.of(paid.order(), paid.credits(), observation));
    }

    @Test
    void virtualAccountShowsNoNumberAndNoName() {
        assertThat(PAYMENT.method().virtualAccount().orElseThrow())
                .hasToString("VirtualAccount[bankCode=20, dueDate=" + Given.DUE_DATE + "]");
    }

    @Test
    void refundAccountShowsItsBankOnly() {
        assertThat(new RefundAccount("88", "110123456789", "Hong Gildong")).hasToString("RefundAccount[bank=88]");
    }

    @ParameterizedTest
    @CsvSource({
        "8,   110123456789,          Hong Gildong, bank",
        "888, 110123456789,          Hong Gildong, bank",
        "88,  110-123,               Hong Gildong, accountNumber",
        "88,  '',                    Hong Gildong, accountNumber",
        "88,  123456789012345678901, Hong Gildong, accountNumber",
        "88,  110123456789,          ' ',          holderName",
    })
    void refusedRefundAccountNamesTheFieldNeverItsValue(String bank, String number, String holder, String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefundAccount(bank, number, holder))
                .withMessageStartingWith(field)
                .withMessageNotContaining("110")
                .withMessageNotContaining("Hong");
    }

    @Test
    void holderNameHasAtMostSixtyCharacters() {
        assertThat(new RefundAccount("88", "1", "h".repeat(60)).holderName()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> new RefundAccount("88", "1", "h".repeat(61)));
    }
}
