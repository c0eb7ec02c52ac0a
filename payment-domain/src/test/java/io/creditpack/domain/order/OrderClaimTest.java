package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.ABORTED;
import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.UNRECOGNIZED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.Given.EXPIRES_AT;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.OTHER_KEY;
import static io.creditpack.domain.testkit.Given.by;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** May this paymentKey be confirmed for this order now? */
class OrderClaimTest {
    private static final Shop PENDING = Shop.open();
    private static final Shop CONFIRMING = PENDING.claims(KEY);
    private static final Shop DECLINED = CONFIRMING.sees(card(ABORTED));

    @Test
    void firstClaimReservesTheOrderForItsPaymentKey() {
        Order claimed = claimed(claim(PENDING, KEY));

        assertThat(claimed.status()).isEqualTo(OrderStatus.CONFIRMING);
        assertThat(claimed.openAttempt()).contains(Attempt.started(KEY, Given.NOW));
        assertThat(claimed.moves())
                .containsExactly(new OrderMove(OrderEvent.CONFIRM_STARTED, OrderStatus.CONFIRMING, by(Cause.CUSTOMER)));
    }

    @Test
    void anotherPaymentKeyMayFollowADecline() {
        Order claimed = claimed(claim(DECLINED, OTHER_KEY));

        assertThat(claimed.status()).isEqualTo(OrderStatus.CONFIRMING);
        assertThat(claimed.openAttempt()).map(Attempt::paymentKey).contains(OTHER_KEY);
        assertThat(claimed.progress().attempts()).hasSize(2);
    }

    @Test
    void amountOtherThanThePriceIsRefusedBeforeAnythingElse() {
        assertThat(claim(PENDING, KEY, 2_999)).isEqualTo(refused(Reason.AMOUNT_MISMATCH));
        assertThat(claim(PENDING, KEY, 3_001)).isEqualTo(refused(Reason.AMOUNT_MISMATCH));
        assertThat(claim(CONFIRMING, KEY, 0)).isEqualTo(refused(Reason.AMOUNT_MISMATCH));
    }

    @Test
    void samePaymentKeyHoldsTheOrderWhileItIsUnderWay() {
        assertThat(claim(CONFIRMING, KEY)).isEqualTo(new Claim.Held(CONFIRMING.order()));
    }

    @Test
    void samePaymentKeyHoldsTheOrderItHasSettled() {
        Shop waiting = CONFIRMING.sees(account(WAITING_FOR_DEPOSIT));
        Shop paid = CONFIRMING.sees(card(DONE));

        assertThat(claim(waiting, KEY)).isEqualTo(new Claim.Held(waiting.order()));
        assertThat(claim(paid, KEY)).isEqualTo(new Claim.Held(paid.order()));
    }

    @Test
    void samePaymentKeyGetsTheSameRefusalAgain() {
        var failure = new Failure(Failure.Kind.DECLINED, "REJECT_CARD_PAYMENT");
        Order declined = CONFIRMING.order().attemptFailed(failure, by(Cause.CONFIRM));
        var refusal = new Refusal(Reason.PAYMENT_DECLINED, Optional.of("REJECT_CARD_PAYMENT"));

        Claim repeated = declined.claim(KEY, declined.price(), by(Cause.CUSTOMER));

        assertThat(repeated).isEqualTo(new Claim.Refused(refusal));
    }

    @Test
    void failedPaymentKeyStaysRefusedAfterAnotherOneHasPaid() {
        Shop paid = DECLINED.claims(OTHER_KEY).sees(card(DONE).key(OTHER_KEY));

        assertThat(claim(paid, KEY)).isEqualTo(claim(DECLINED, KEY));
        assertThat(claim(paid, OTHER_KEY)).isEqualTo(new Claim.Held(paid.order()));
    }

    @Test
    void sessionThatRanOutIsNamedAsSuch() {
        var failure = new Failure(Failure.Kind.SESSION_EXPIRED, "NOT_FOUND_PAYMENT_SESSION");
        Order expired = CONFIRMING.order().attemptFailed(failure, by(Cause.CONFIRM));
        var refusal = new Refusal(Reason.PAYMENT_SESSION_EXPIRED, Optional.of("NOT_FOUND_PAYMENT_SESSION"));

        assertThat(expired.claim(KEY, expired.price(), by(Cause.CUSTOMER))).isEqualTo(new Claim.Refused(refusal));
    }

    @Test
    void anotherPaymentKeyIsRefusedWhileOneHoldsTheOrder() {
        Shop waiting = CONFIRMING.sees(account(WAITING_FOR_DEPOSIT));
        Shop paid = CONFIRMING.sees(card(DONE));

        assertThat(claim(CONFIRMING, OTHER_KEY)).isEqualTo(refused(Reason.PAYMENT_KEY_CONFLICT));
        assertThat(claim(waiting, OTHER_KEY)).isEqualTo(refused(Reason.PAYMENT_KEY_CONFLICT));
        assertThat(claim(paid, OTHER_KEY)).isEqualTo(refused(Reason.PAYMENT_KEY_CONFLICT));
    }

    @Test
    void canceledOrderIsNotPayableByAnyKey() {
        Shop canceled = CONFIRMING.sees(card(CANCELED).cancel("all", 3_000));

        assertThat(claim(canceled, KEY)).isEqualTo(refused(Reason.ORDER_NOT_PAYABLE));
        assertThat(claim(canceled, OTHER_KEY)).isEqualTo(refused(Reason.ORDER_NOT_PAYABLE));
    }

    @Test
    void expiredOrderIsNotPayableByAnyKey() {
        Shop waiting = CONFIRMING.sees(account(WAITING_FOR_DEPOSIT));
        Shop expired = Shop.with(waiting.order().lapsed(by(Cause.CLOCK)));

        assertThat(claim(expired, KEY)).isEqualTo(refused(Reason.ORDER_NOT_PAYABLE));
        assertThat(claim(expired, OTHER_KEY)).isEqualTo(refused(Reason.ORDER_NOT_PAYABLE));
    }

    @Test
    void orderIsPayableUntilTheInstantItExpires() {
        assertThat(claimAt(PENDING, EXPIRES_AT.minusNanos(1)).status()).isEqualTo(OrderStatus.CONFIRMING);
        assertThat(PENDING.order().claim(KEY, Won.of(3_000), new Trigger(Cause.CUSTOMER, EXPIRES_AT)))
                .isEqualTo(refused(Reason.ORDER_NOT_PAYABLE));
    }

    @Test
    void claimThatBeganInTimeIsStillHeldAfterwards() {
        var late = new Trigger(Cause.CUSTOMER, EXPIRES_AT.plusSeconds(1));

        assertThat(CONFIRMING.order().claim(KEY, Won.of(3_000), late)).isEqualTo(new Claim.Held(CONFIRMING.order()));
    }

    @Test
    void orderUnderReviewTakesNoNewAttempt() {
        Shop underReview = PENDING.sees(card(UNRECOGNIZED));

        assertThat(claim(underReview, KEY)).isEqualTo(refused(Reason.ORDER_NOT_PAYABLE));
    }

    @Test
    void claimGivenBackFreesThePaymentKey() {
        Order pending = CONFIRMING.order().confirmNotAttempted(by(Cause.CONFIRM));

        assertThat(pending.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(pending.progress().attempts()).isEmpty();
        assertThat(pending.moves())
                .containsExactly(
                        new OrderMove(OrderEvent.CONFIRM_NOT_ATTEMPTED, OrderStatus.PENDING, by(Cause.CONFIRM)));
        assertThat(claimed(claim(Shop.with(pending), KEY)).openAttempt()).isPresent();
    }

    @Test
    void claimGivenBackKeepsTheFailuresBeforeIt() {
        Order pending = DECLINED.claims(OTHER_KEY).order().confirmNotAttempted(by(Cause.CONFIRM));

        assertThat(pending.progress().attempts())
                .isEqualTo(DECLINED.order().progress().attempts());
    }

    @Test
    void refusalOfOursHasNoCodeOfTosss() {
        Refusal refusal = Refusal.of(Reason.PAYMENT_KEY_CONFLICT);

        assertThat(refusal.reason()).isEqualTo(Reason.PAYMENT_KEY_CONFLICT);
        assertThat(refusal.tossCode()).isEmpty();
    }

    private static Claim claim(Shop shop, PaymentKey key) {
        return claim(shop, key, 3_000);
    }

    private static Claim claim(Shop shop, PaymentKey key, long won) {
        return shop.order().claim(key, Won.of(won), by(Cause.CUSTOMER));
    }

    private static Order claimAt(Shop shop, Instant at) {
        return claimed(shop.order().claim(KEY, Won.of(3_000), new Trigger(Cause.CUSTOMER, at)));
    }

    private static Claim refused(Reason reason) {
        return new Claim.Refused(Refusal.of(reason));
    }

    private static Order claimed(Claim claim) {
        return claim.match(
                order -> order,
                held -> {
                    throw new AssertionError("held already: " + held);
                },
                refusal -> {
                    throw new AssertionError("refused: " + refusal);
                });
    }
}
