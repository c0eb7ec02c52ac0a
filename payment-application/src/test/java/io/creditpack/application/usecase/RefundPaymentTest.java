package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJI;
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
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.RefundAccount;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundPaymentTest {
    private static final Optional<CustomerId> OPERATOR = Optional.empty();
    private static final Optional<CustomerId> BUYER = Optional.of(MINJI.id());
    private static final Optional<RefundAccount> ACCOUNT = Optional.of(new RefundAccount("88", "110123456789", "김민지"));

    private final Shop shop = new Shop();

    @Test
    void anUnusedPackGoesBackWhole() {
        OrderId order = shop.paid(PRO_PACK);

        Result result = refund(order, "key-1", BUYER);

        assertThat(result).isInstanceOf(Result.Refunded.class);
        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isZero();
        assertThat(shop.toss.payment(key(order)).amounts().balance()).isEqualTo(Won.ZERO);
    }

    @Test
    void repeatingARefundAnswersTheSameAndCancelsOnce() {
        OrderId order = shop.paid(PRO_PACK);

        assertThat(refund(order, "key-1", BUYER)).isEqualTo(refund(order, "key-1", BUYER));
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void anOperatorRefundsAPartAndItsCredits() {
        OrderId order = shop.paid(PREMIUM_PACK);

        refund(order, "key-1", OPERATOR, 2_000, Optional.empty());
        assertThat(shop.status(order)).isEqualTo(PARTIAL_CANCELED);
        assertThat(shop.balance()).isEqualTo(3);

        refund(order, "key-2", OPERATOR, 3_000, Optional.empty());
        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void theSameKeyForAnotherAmountIsRefused() {
        OrderId order = shop.paid(PREMIUM_PACK);
        refund(order, "key-1", OPERATOR, 1_000, Optional.empty());

        assertThat(refused(refund(order, "key-1", OPERATOR, 2_000, Optional.empty())))
                .isEqualTo(Reason.KEY_REUSED);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void moreThanTheQuoteIsRefusedWithTheQuoteBeforeTossHearsOfIt() {
        OrderId order = shop.paid(PRO_PACK);

        Result result = refund(order, "key-1", OPERATOR, 3_001, Optional.empty());

        assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(Result.Refused.class))
                .extracting(it -> it.refusal().quote().orElseThrow().amount())
                .isEqualTo(Won.of(3_000));
        assertThat(shop.toss.cancels()).isZero();
    }

    @Test
    void lessThanTheMethodGivesBackIsRefusedBeforeTossHearsOfIt() {
        OrderId order = shop.paid(PRO_PACK);

        assertThat(refused(refund(order, "key-1", OPERATOR, 99, Optional.empty())))
                .isEqualTo(Reason.BELOW_MINIMUM);
        assertThat(refund(order, "key-2", OPERATOR, 100, Optional.empty())).isInstanceOf(Result.Refunded.class);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void aCustomerWithdrawsForSevenDaysAndAnOperatorLonger() {
        OrderId order = shop.paid(PRO_PACK);
        shop.clock.advance(Duration.ofDays(7).plusSeconds(1));

        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.EXCEEDS_QUOTE);
        assertThat(refund(order, "key-2", OPERATOR)).isInstanceOf(Result.Refunded.class);
    }

    @Test
    void somebodyElsesOrderIsAsAbsentAsNone() {
        OrderId order = shop.paid(PRO_PACK);

        assertThat(refused(refund(order, "key-1", Optional.of(DOYUN.id())))).isEqualTo(Reason.ORDER_NOT_FOUND);
        assertThat(refused(refund(new OrderId("ord_none"), "key-1", BUYER))).isEqualTo(Reason.ORDER_NOT_FOUND);
    }

    @Test
    void anUnpaidOrderHasNothingToGiveBack() {
        assertThat(refused(refund(shop.place(PRO_PACK), "key-1", OPERATOR))).isEqualTo(Reason.EXCEEDS_QUOTE);
    }

    @Test
    void whatTossRefusesLeavesMoneyAndCreditsWhereTheyAre() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.refuseNextCancel("EXCEED_MAX_REFUND_DUE");

        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.REFUND_DECLINED);
        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.REFUND_DECLINED);
        assertThat(shop.toss.cancels()).isEqualTo(1);
        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.available()).isEqualTo(3);

        assertThat(refund(order, "key-2", BUYER)).isInstanceOf(Result.Refunded.class);
    }

    @Test
    void anUnreachableTossFreesTheCredits() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.goDown();

        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.TOSS_UNREACHABLE);
        assertThat(shop.available()).isEqualTo(3);
    }

    @Test
    void whoeverRepeatsTheSameRequestOnceTossIsBackGetsTheMoneyOnce() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.goDown();
        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.TOSS_UNREACHABLE);
        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.TOSS_UNREACHABLE);
        shop.toss.recover();
        shop.toss.refuseKeys();
        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.PAYMENT_MISCONFIGURED);
        shop.toss.recover();

        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Refunded.class);
        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Refunded.class);

        assertThat(shop.toss.payment(key(order)).cancels()).hasSize(1);
        assertThat(shop.balance()).isZero();
        assertThat(shop.toss.cancelRequests())
                .extracting(request -> request.idempotencyKey())
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameKeyForAnotherReasonIsRefused() {
        OrderId order = shop.paid(PRO_PACK);
        refund(order, "key-1", BUYER);

        var other = new RefundPayment.Wish(Optional.empty(), "duplicate", Optional.empty());
        assertThat(refused(refund(order, "key-1", BUYER, other))).isEqualTo(Reason.KEY_REUSED);
    }

    @Test
    void theSameKeyForAnotherAccountSendsNothingAgain() {
        OrderId order = deposited();
        refund(order, "key-1", BUYER, 3_000, ACCOUNT);

        Optional<RefundAccount> other = Optional.of(new RefundAccount("20", "1002003004005", "김민지"));
        assertThat(refund(order, "key-1", BUYER, 3_000, other)).isInstanceOf(Result.Refunded.class);
        assertThat(shop.toss.cancels()).isEqualTo(1);
    }

    @Test
    void anAccountIsPassedOnForDepositsOnly() {
        OrderId order = shop.paid(PRO_PACK);

        refund(order, "key-1", BUYER, 3_000, ACCOUNT);

        assertThat(shop.toss.cancelRequests().get(0).account()).isEmpty();
    }

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
    void aCancelThatGotLostIsAskedForAgainUnderTheSameKey() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.nextCancel(TossFault.LOST_BEFORE_PROCESSING);

        assertThat(refund(order, "key-1", BUYER)).isInstanceOf(Result.Undecided.class);
        shop.reconcileEvery(Duration.ofSeconds(10), 8);

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.toss.cancelRequests())
                .extracting(request -> request.idempotencyKey())
                .hasSize(2)
                .containsOnly(shop.toss.cancelRequests().get(0).idempotencyKey());
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
                .extracting(RefundPaymentTest::refused)
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
    void anAccountTheBankDoesNotKnowIsNoMatterForAPerson() {
        OrderId order = deposited();
        shop.toss.refuseNextCancel("INVALID_REFUND_ACCOUNT_NUMBER");

        assertThat(refused(refund(order, "key-1", BUYER, 3_000, ACCOUNT))).isEqualTo(Reason.REFUND_DECLINED);
        assertThat(shop.order(order).isUnderReview()).isFalse();
        assertThat(refund(order, "key-2", BUYER, 3_000, ACCOUNT)).isInstanceOf(Result.Refunded.class);
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
    void aDepositGoesBackToAnAccountOnly() {
        OrderId order = deposited();

        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.REFUND_ACCOUNT_REQUIRED);
        assertThat(refund(order, "key-2", BUYER, 3_000, ACCOUNT)).isInstanceOf(Result.Refunded.class);
        assertThat(shop.toss.cancelRequests().get(0).account()).isEqualTo(ACCOUNT);
        assertThat(shop.balance()).isZero();
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

    private OrderId deposited() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        shop.reconcileEvery(Duration.ofSeconds(10), 1);
        assertThat(shop.status(order)).isEqualTo(PAID);
        return order;
    }

    private PaymentKey key(OrderId order) {
        return shop.order(order).openAttempt().orElseThrow().paymentKey();
    }

    private Result refund(OrderId order, String key, Optional<CustomerId> by) {
        return refund(order, key, by, new RefundPayment.Wish(Optional.empty(), "단순 변심", Optional.empty()));
    }

    private Result refund(
            OrderId order, String key, Optional<CustomerId> by, long amount, Optional<RefundAccount> account) {
        return refund(order, key, by, new RefundPayment.Wish(Optional.of(Won.of(amount)), "단순 변심", account));
    }

    private Result refund(OrderId order, String key, Optional<CustomerId> by, RefundPayment.Wish wish) {
        return shop.refundPayment.handle(new RefundPayment.Command(order, by, new RequestKey(key), wish));
    }

    private static Reason refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusal().reason();
    }
}
