package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.credit.EntryType.REVERSAL;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PARTIAL_CANCELED;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.RefundPayment.Result;
import io.creditpack.application.usecase.RefundRefusal.Reason;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds whose answer is lost, which meet others, or which Toss refuses or has made by itself. */
class RefundOutcomesTest extends RefundTest {
    @Test
    void F1_aCancelWhoseAnswerWasLostIsFoundOutAndReversedOnce() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.nextCancel(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);

        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Undecided.class);
        assertThat(shop.available()).isZero();
        assertThat(shop.balance()).isEqualTo(3);

        shop.reconcileEvery(Duration.ofSeconds(10), 1);
        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isZero();
        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Refunded.class);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void F1_aCancelThatGotLostIsAskedForAgainUnderTheSameKeyAtTheFirstLook() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);

        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Undecided.class);
        shop.reconcileEvery(Duration.ofSeconds(10), 1);

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.toss.cancelRequests())
                .extracting(request -> request.idempotencyKey())
                .hasSize(2)
                .containsOnly(shop.toss.cancelRequests().get(0).idempotencyKey());
    }

    @Test
    void C7_anAnswerThatTellsNothingIsNotAskedForAgainButTheCancelIs() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.confuseNextCancel("PROVIDER_ERROR");

        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Undecided.class);
        shop.reconcileEvery(Duration.ofSeconds(10), 1);

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Refunded.class);
        assertThat(shop.toss.cancelRequests())
                .extracting(request -> request.idempotencyKey())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCancelInTossesConsoleEndsAnOpenRefundOfTheSameMoney() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        refund(order, "key-1", BUYER);
        shop.toss.cancelInConsole(key(order), Won.of(3_000));

        shop.reconcileEvery(Duration.ofSeconds(10), 1);

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isZero();
        assertThat(shop.memory.store().refunds().findOpen(order)).isEmpty();
    }

    @Test
    void anotherCancelInTossesConsoleShutsAnOpenRefundOut() {
        OrderId order = shop.paid(PREMIUM_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        refund(order, "key-1", OPERATOR, 1_000, Optional.empty());
        shop.toss.cancelInConsole(key(order), Won.of(2_000));

        shop.reconcileEvery(Duration.ofSeconds(10), 1);

        assertThat(refused(refund(order, "key-1", OPERATOR, 1_000, Optional.empty())))
                .isEqualTo(Reason.REFUND_DECLINED);
        assertThat(shop.toss.cancels()).isEqualTo(1);
        assertThat(shop.available()).isEqualTo(3);
    }

    @Test
    void F2_partialCancelsInAnyOrderAndRepeatedTakeEachShareOnce() {
        OrderId order = shop.paid(PREMIUM_PACK);
        for (long won : new long[] {1_000, 1_500, 500}) {
            shop.toss.cancelInConsole(key(order), Won.of(won));
            shop.webhook(order, key(order));
            shop.webhook(order, key(order));
            shop.reconcileEvery(Duration.ofSeconds(30), 1);
            shop.workOff();
        }

        assertThat(shop.status(order)).isEqualTo(PARTIAL_CANCELED);
        assertThat(shop.balance()).isEqualTo(2);
        assertThat(shop.toss.payment(key(order)).amounts().balance()).isEqualTo(Won.of(2_000));
        assertThat(shop.entriesOf(order)).startsWith(GRANT).contains(REVERSAL);
    }

    @Test
    void F5_twoOperatorsAtOnceCancelOnce() {
        OrderId order = shop.paid(PRO_PACK);

        var answers = Stream.of("hana", "duri", "sena", "nari")
                .map(operator -> Threads.run(() -> refund(order, operator, OPERATOR)))
                .toList()
                .stream()
                .map(answer -> answer.join())
                .toList();

        assertThat(answers).filteredOn(Result.Refunded.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Result.Refused.class::isInstance)
                .hasSize(3)
                .extracting(RefundTest::refused)
                .isSubsetOf(Reason.REFUND_IN_PROGRESS, Reason.EXCEEDS_QUOTE);
        assertThat(shop.toss.cancels()).isEqualTo(1);
        assertThat(shop.toss.payment(key(order)).cancels()).hasSize(1);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void F6_aPartialCancelTossMadeAndForgotTheKeyOfIsFoundAndNotSentAgain() {
        OrderId order = shop.paid(PREMIUM_PACK);
        shop.toss.nextCancel(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        assertThat(refund(order, "key-1", OPERATOR, 1_000, Optional.empty())).isInstanceOf(Result.Undecided.class);
        shop.toss.forgetIdempotencyKeys();

        shop.reconcileEvery(Duration.ofDays(15), 1);

        assertThat(shop.toss.cancels()).isEqualTo(1);
        assertThat(shop.toss.payment(key(order)).cancels()).hasSize(1);
        assertThat(shop.balance()).isEqualTo(4);
        assertThat(refund(order, "key-1", OPERATOR, 1_000, Optional.empty())).isInstanceOf(Result.Refunded.class);
    }

    @Test
    void F6_aPartialCancelThatGotLostIsSentAgainAfterAKeyWasRotatedAndMadeOnce() {
        OrderId order = shop.paid(PREMIUM_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        refund(order, "key-1", OPERATOR, 1_000, Optional.empty());
        shop.toss.forgetIdempotencyKeys();

        shop.reconcileEvery(Duration.ofMinutes(2), 3);

        assertThat(shop.toss.payment(key(order)).cancels()).hasSize(1);
        assertThat(shop.balance()).isEqualTo(4);
        assertThat(shop.toss.cancelRequests().get(1).part().balance()).isEqualTo(Won.of(5_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCEED_MAX_REFUND_DUE", "NOT_CANCELABLE_PAYMENT"})
    void F7_whatTossRefusesWhateverIsAskedWaitsForAPersonAndMovesNoCredits(String code) {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.refuseNextCancel(code);

        assertThat(refused(refund(order, "key-1", OPERATOR))).isEqualTo(Reason.REFUND_DECLINED);

        assertThat(shop.order(order).progress().review()).contains(ReviewReason.REFUND_UNRESOLVED);
        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
        assertThat(shop.available()).isEqualTo(3);
        assertThat(shop.entriesOf(order)).doesNotContain(REVERSAL);
    }

    @Test
    void F8_aChargebackMonthsLaterIsAnEntryMoreAndChangesNoEarlierOne() {
        OrderId order = shop.paid(PRO_PACK);
        var before = shop.memory.store().ledgers().findByOrder(order);
        shop.clock.advance(Duration.ofDays(200));
        shop.toss.cancelInConsole(key(order), Won.of(3_000));

        shop.webhook(order, key(order));
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.memory.store().ledgers().findByOrder(order)).startsWith(before.get(0));
        assertThat(shop.entriesOf(order)).containsExactly(GRANT, REVERSAL);
    }

    @Test
    void B5_aRefundOfAnOrderThatIsBeingConfirmedIsRefused() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        try (var answers = shop.toss.holdConfirmAnswers()) {
            var confirming = Threads.run(() -> shop.confirm(order, key));
            answers.awaitArrival();

            assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.EXCEEDS_QUOTE);
            answers.release();
            Shop.settled(confirming.join());
        }
        assertThat(shop.toss.cancels()).isZero();
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void B5_aCancelInTossesConsoleBeforeTheConfirmsAnswerLeavesBothEntries() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        try (var answers = shop.toss.holdConfirmAnswers()) {
            var confirming = Threads.run(() -> shop.confirm(order, key));
            answers.awaitArrival();
            shop.toss.cancelInConsole(key, Won.of(3_000));
            shop.webhook(order, key);
            answers.release();
            confirming.join();
        }
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isZero();
        assertThat(shop.entriesOf(order)).containsExactly(GRANT, REVERSAL);
    }

    @Test
    void F5_ofTwoRefundsAtOnceOneReachesToss() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        refund(order, "key-1", OPERATOR);

        assertThat(refused(refund(order, "key-2", OPERATOR))).isEqualTo(Reason.REFUND_IN_PROGRESS);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void aLostRefundOfADepositAsksForAPersonBecauseTheAccountIsNotKept() {
        OrderId order = deposited();
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        refund(order, "key-1", BUYER, 3_000, ACCOUNT);

        shop.reconcileEvery(Duration.ofSeconds(10), 8);
        assertThat(shop.order(order).progress().review()).contains(ReviewReason.REFUND_UNRESOLVED);
        assertThat(shop.toss.cancels()).isEqualTo(1);

        shop.toss.cancelInConsole(key(order), Won.of(3_000));
        shop.reconcileEvery(Duration.ofMinutes(15), 1);
        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.order(order).isUnderReview()).isFalse();
        assertThat(shop.balance()).isZero();
    }

    @Test
    void F6_aRefundOlderThanTossesMemoryOfItsKeyIsNotSentAgain() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);
        refund(order, "key-1", OPERATOR);

        shop.reconcileEvery(Duration.ofDays(15), 1);

        assertThat(shop.toss.cancels()).isEqualTo(1);
        assertThat(shop.order(order).progress().review()).contains(ReviewReason.REFUND_UNRESOLVED);
    }
}
