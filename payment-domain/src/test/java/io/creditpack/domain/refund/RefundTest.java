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
        assertThat(REFUND.holdId()).hasToString("hold:rfd_000001");
        assertThat(REFUND.releaseId()).hasToString("release:rfd_000001");
    }

    @Test
    void refundIsDoneWhenWhatTossCanStillCancelHasFallenByIt() {
        assertThat(REFUND.isDoneIn(card(DONE).build())).isFalse();
        assertThat(REFUND.isDoneIn(card(PARTIAL_CANCELED).cancel("a", 999).build()))
                .isFalse();
        assertThat(REFUND.isDoneIn(card(PARTIAL_CANCELED).cancel("a", 1_000).build()))
                .isTrue();
        assertThat(REFUND.isDoneIn(card(PARTIAL_CANCELED).cancel("a", 2_000).build()))
                .isTrue();
        assertThat(REFUND.isDoneIn(card(CANCELED).balance(3_000).build())).isTrue();
    }

    @Test
    void sameAmountIsTheSameWish() {
        assertThat(REFUND.asksTheSameAs(refund(1_000).terms())).isTrue();
        assertThat(REFUND.asksTheSameAs(refund(1_001).terms())).isFalse();
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
