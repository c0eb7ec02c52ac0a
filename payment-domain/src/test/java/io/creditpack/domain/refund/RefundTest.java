package io.creditpack.domain.refund;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.testkit.Given.by;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.refund.Refund.Standing;
import io.creditpack.domain.testkit.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefundTest {
    /** A thousand of the three thousand won Toss holds. */
    private static final Refund REFUND = refund(1_000);

    @Test
    void refundIsOpenUntilItsOutcomeIsKnown() {
        assertThat(REFUND.status().isOpen()).isTrue();
        assertThat(REFUND.done().status()).isEqualTo(RefundStatus.DONE);
        assertThat(REFUND.refused("REFUND_REJECTED").status()).isEqualTo(RefundStatus.REFUSED);
        assertThat(REFUND.refused("REFUND_REJECTED").tossCode()).contains("REFUND_REJECTED");
    }

    @Test
    void refundEndsOnce() {
        assertThatIllegalStateException().isThrownBy(() -> REFUND.done().done());
        assertThatIllegalStateException().isThrownBy(() -> REFUND.done().refused("late"));
        assertThatIllegalStateException().isThrownBy(() -> REFUND.refused("no").done());
    }

    @Test
    void everythingThatMayHappenTwiceHasItsKey() {
        assertThat(REFUND.idempotencyKey()).isEqualTo("cancel:rfd_000001");
        assertThat(REFUND.unanswered(Given.NOW).idempotencyKey()).isEqualTo("cancel:rfd_000001");
        assertThat(REFUND.unclear(Given.NOW).idempotencyKey()).isEqualTo("cancel:rfd_000001:2");
        assertThat(REFUND.holdId()).hasToString("hold:rfd_000001");
        assertThat(REFUND.releaseId()).hasToString("release:rfd_000001");
    }

    @Test
    void theCancelThatLeftItsBalanceBehindIsTheRefundIfItIsOfItsAmount() {
        assertThat(REFUND.standingIn(card(DONE).build())).isEqualTo(Standing.OPEN);
        assertThat(REFUND.standingIn(card(PARTIAL_CANCELED).cancel("a", 1_000).build()))
                .isEqualTo(Standing.DONE);
        assertThat(REFUND.standingIn(card(PARTIAL_CANCELED)
                        .cancel("a", 1_000)
                        .cancel("b", 500)
                        .build()))
                .isEqualTo(Standing.DONE);
        assertThat(REFUND.standingIn(card(CANCELED).balance(3_000).build())).isEqualTo(Standing.DONE);
    }

    @Test
    void aCancelOfSomebodyElseFromTheSameBalanceShutsItOut() {
        assertThat(REFUND.standingIn(card(PARTIAL_CANCELED).cancel("a", 2_000).build()))
                .isEqualTo(Standing.OVERTAKEN);
        assertThat(REFUND.standingIn(card(PARTIAL_CANCELED)
                        .cancel("a", 500)
                        .cancel("b", 1_000)
                        .build()))
                .isEqualTo(Standing.OVERTAKEN);
    }

    @Test
    void whatTossSurelyDidNothingAboutGivesItsKeyBack() {
        Refund ended = REFUND.notAttempted("CONNECT_FAILED");

        assertThat(ended.status()).isEqualTo(RefundStatus.REFUSED);
        assertThat(ended.tossCode()).contains("CONNECT_FAILED");
        assertThat(ended.terms().requestKey()).isEqualTo(new RequestKey("rfd_000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void reasonIsNotBlank(String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> request(reason));
    }

    @Test
    void reasonHasAtMostTwoHundredCharacters() {
        assertThat(request("r".repeat(200)).reason()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> request("r".repeat(201)));
    }

    @ParameterizedTest
    @MethodSource("io.creditpack.domain.testkit.HostileTexts#allAndPaths")
    void hostileTextIsNoRefundId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RefundId(text))
                .withMessage("not a refund id");
    }

    private static Refund refund(long won) {
        var terms = new Refund.Terms(
                new RequestKey("key-1"), Won.of(won), Won.of(3_000), Credits.of(1), request("changed my mind"));
        return Refund.requested(new RefundId("rfd_000001"), Given.ORDER, terms);
    }

    private static Refund.Request request(String reason) {
        return new Refund.Request(reason, false, by(Cause.CUSTOMER));
    }
}
