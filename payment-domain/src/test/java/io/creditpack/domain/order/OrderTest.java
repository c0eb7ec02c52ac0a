package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.NOW;
import static io.creditpack.domain.testkit.Given.OTHER_KEY;
import static io.creditpack.domain.testkit.Given.by;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void newOrderIsPendingAndWasNeverSaved() {
        Order order = Given.order();

        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.version()).isZero();
        assertThat(order.openAttempt()).isEmpty();
        assertThat(order.isUnderReview()).isFalse();
        assertThat(order.moves()).isEmpty();
    }

    @Test
    void illegalStepThrowsAndNamesWhatWasTried() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Given.order().confirmNotAttempted(by(Cause.CONFIRM)))
                .withMessage("CONFIRM_NOT_ATTEMPTED is illegal for an order that is PENDING");
    }

    @Test
    void claimInFlightNeverLapses() {
        Order confirming = Shop.open().claims(KEY).order();

        assertThatIllegalStateException().isThrownBy(() -> confirming.lapsed(by(Cause.CLOCK)));
    }

    @Test
    void everyStepIsRecordedWithItsCause() {
        Shop canceled = Shop.open().claims(KEY).sees(card(CANCELED).cancel("all", 3_000));

        assertThat(canceled.history())
                .containsExactly(
                        new OrderMove(OrderEvent.CONFIRM_STARTED, OrderStatus.CONFIRMING, by(Cause.CUSTOMER)),
                        new OrderMove(OrderEvent.PAYMENT_DONE, OrderStatus.PAID, by(Cause.WEBHOOK)),
                        new OrderMove(OrderEvent.CANCELED_IN_FULL, OrderStatus.CANCELED, by(Cause.WEBHOOK)));
    }

    @Test
    void restoredOrderHasNoStepsToSave() {
        Order lapsed = Given.order().lapsed(by(Cause.CLOCK));

        Order restored = Order.restore(lapsed.id(), lapsed.purchase(), lapsed.progress(), 7);

        assertThat(lapsed.moves()).hasSize(1);
        assertThat(restored.moves()).isEmpty();
        assertThat(restored.version()).isEqualTo(7);
        assertThat(restored.progress()).isEqualTo(lapsed.progress());
    }

    @Test
    void savedOrderIsOneVersionOnAndHasNoStepsToSave() {
        Order lapsed = Given.order().lapsed(by(Cause.CLOCK));

        assertThat(lapsed.saved()).isEqualTo(Order.restore(lapsed.id(), lapsed.purchase(), lapsed.progress(), 1));
    }

    @Test
    void orderRemembersWhenItWasFirstPaid() {
        Shop waiting = Shop.open().claims(KEY).sees(account(DONE)).sees(account(PaymentStatus.WAITING_FOR_DEPOSIT));
        var nextDay = new Trigger(Cause.WEBHOOK, NOW.plus(Duration.ofDays(1)));

        Order paidAgain = waiting.order().paid(account(DONE).build(), nextDay);

        assertThat(paidAgain.progress().paidAt()).contains(NOW);
    }

    @Test
    void reviewEndsWhenSomebodyHasLooked() {
        Order underReview = Given.order().needsReview(ReviewReason.AMOUNT_DIFFERS);

        assertThat(underReview.isUnderReview()).isTrue();
        assertThat(underReview.reviewed().isUnderReview()).isFalse();
    }

    @Test
    void twoOpenAttemptsAreRefused() {
        var attempts = List.of(Attempt.started(KEY, NOW), Attempt.started(OTHER_KEY, NOW));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Progress(
                        OrderStatus.CONFIRMING, attempts, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void purchaseExpiresAfterItIsPlaced() {
        Purchase purchase = Given.order().purchase();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Purchase(purchase.customer(), purchase.product(), purchase.requestKey(), NOW, NOW));
    }
}
