package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.OTHER_ORDER;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.testkit.Shop;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A review is closed by a person, unless money would be forgotten with it. */
class ReviewClosingTest {
    private static final Trigger TODAY = new Trigger(Cause.OPERATOR, Instant.parse("2026-11-24T03:00:00Z"));
    private static final Order CONFIRMING = underReview(Shop.open().claims(KEY));
    private static final Order WAITING = underReview(Shop.open().claims(KEY).sees(account(WAITING_FOR_DEPOSIT)));
    private static final Order PAID = underReview(Shop.open().claims(KEY).sees(card(DONE)));

    private static Order underReview(Shop shop) {
        return shop.order().needsReview(ReviewReason.AMOUNT_DIFFERS);
    }

    private static Optional<Order> closed(Order order, Payment atToss) {
        return ReviewClosing.of(order, Optional.of(atToss), TODAY);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStatus.class,
            names = {"CANCELED", "ABORTED", "EXPIRED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatTossMayHoldIsNotForgotten(PaymentStatus status) {
        Payment held = card(status).total(1).build();

        assertThat(closed(CONFIRMING, held)).isEmpty();
        assertThat(closed(WAITING, held)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PaymentStatus.class,
            names = {"CANCELED", "ABORTED", "EXPIRED"})
    void anAttemptWhoseMoneyWentBackIsOver(PaymentStatus status) {
        Order after = closed(CONFIRMING, card(status).total(1).build()).orElseThrow();

        assertThat(after.isUnderReview()).isFalse();
        assertThat(after.status()).isEqualTo(OrderStatus.FAILED);
        assertThat(after.openAttempt()).isEmpty();
        assertThat(after.moves()).extracting(OrderMove::trigger).last().isEqualTo(TODAY);
    }

    @Test
    void aDepositIsWaitedForNoMore() {
        Order after = closed(WAITING, account(CANCELED).total(1).build()).orElseThrow();

        assertThat(after.isUnderReview()).isFalse();
        assertThat(after.status()).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void aPaidOrderStaysAsItIsWhateverTossSays() {
        Order after = closed(PAID, card(PARTIAL_CANCELED).total(1).build()).orElseThrow();

        assertThat(after.isUnderReview()).isFalse();
        assertThat(after.status()).isEqualTo(OrderStatus.PAID);
        assertThat(after.progress().payment()).isEqualTo(PAID.progress().payment());
    }

    @Test
    void moneyOfAnotherOrderIsNotOurs() {
        assertThat(closed(CONFIRMING, card(DONE).order(OTHER_ORDER).build())).isPresent();
    }

    @Test
    void whatTossDoesNotKnowHoldsNothing() {
        assertThat(ReviewClosing.of(CONFIRMING, Optional.empty(), TODAY)).isPresent();
    }
}
