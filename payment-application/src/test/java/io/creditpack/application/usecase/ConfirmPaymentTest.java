package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.order.OrderEvent.CONFIRM_NOT_ATTEMPTED;
import static io.creditpack.domain.order.OrderEvent.CONFIRM_STARTED;
import static io.creditpack.domain.order.OrderEvent.PAYMENT_DONE;
import static io.creditpack.domain.order.OrderStatus.CONFIRMING;
import static io.creditpack.domain.order.OrderStatus.FAILED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PENDING;
import static io.creditpack.domain.order.OrderStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.application.port.StorageException;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfirmPaymentTest {
    private final Shop shop = new Shop();
    private final OrderId order = shop.place(PRO_PACK);

    @AfterEach
    void everythingSettlesByItself() {
        shop.assertEverythingSettles();
    }

    @Test
    void anApprovedCardPaysTheOrderAndGrantsItsCredits() {
        var view = Shop.settled(shop.confirm(order, shop.authenticate(order)));

        assertThat(view.order().status()).isEqualTo(PAID);
        assertThat(view.balance()).contains(3L);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
        assertThat(shop.history(order)).containsExactly(CONFIRM_STARTED, PAYMENT_DONE);
    }

    @Test
    void theGrantSealsWhichMoneyOfTossPaidForIt() {
        PaymentKey key = shop.authenticate(order);

        shop.confirm(order, key);

        var grant = shop.memory.store().ledgers().findByOrder(order).get(0).entry();
        assertThat(grant.source().payment()).contains(new PaymentEvidence(key, Optional.of("txrd_000000000001")));
    }

    @Test
    void aVirtualAccountWaitsForItsDepositWithoutCredits() {
        var view = Shop.settled(shop.confirm(order, shop.authenticateVirtualAccount(order)));

        assertThat(view.order().status()).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(view.order().progress().payment().orElseThrow().method().virtualAccount())
                .isPresent();
        assertThat(view.balance()).isEmpty();
        assertThat(shop.balance()).isZero();
    }

    @Test
    void theBalanceOfTheAnswerIsTheOneAfterThisOrder() {
        shop.confirm(order, shop.authenticate(order));
        OrderId second = shop.place(PREMIUM_PACK);

        assertThat(Shop.settled(shop.confirm(second, shop.authenticate(second))).balance())
                .contains(8L);
    }

    @Test
    void repeatingAConfirmationAnswersTheSameWithoutAskingToss() {
        PaymentKey key = shop.authenticate(order);
        var first = Shop.settled(shop.confirm(order, key));
        shop.paid(PREMIUM_PACK);
        int confirms = shop.toss.confirms();

        assertThat(Shop.settled(shop.confirm(order, key))).isEqualTo(first);
        assertThat(shop.toss.confirms()).isEqualTo(confirms);
    }

    @Test
    void anotherAmountIsRefusedBeforeTossHearsOfIt() {
        PaymentKey key = shop.authenticate(order);
        var forged = new ConfirmPayment.Command(MINJI.id(), order, key, Won.of(1));

        assertThat(Shop.refused(shop.confirmPayment.handle(forged))).isEqualTo(Reason.AMOUNT_MISMATCH);
        assertThat(shop.toss.confirms()).isZero();
        assertThat(shop.status(order)).isEqualTo(PENDING);
        assertThat(shop.history(order)).isEmpty();
    }

    @Test
    void somebodyElsesOrderIsAsAbsentAsNone() {
        PaymentKey key = shop.authenticate(order);
        var strangers = new ConfirmPayment.Command(DOYUN.id(), order, key, Won.of(3_000));
        var none = new ConfirmPayment.Command(MINJI.id(), new OrderId("ord_none"), key, Won.of(3_000));

        assertThat(Shop.refused(shop.confirmPayment.handle(strangers))).isEqualTo(Reason.ORDER_NOT_FOUND);
        assertThat(Shop.refused(shop.confirmPayment.handle(none))).isEqualTo(Reason.ORDER_NOT_FOUND);
        assertThat(shop.toss.confirms()).isZero();
    }

    @Test
    void aDeclinedCardLeavesNoCreditsAndItsAnswerStays() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.declineNextConfirm("REJECT_CARD_PAYMENT");

        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.PAYMENT_DECLINED);
        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.PAYMENT_DECLINED);
        assertThat(shop.status(order)).isEqualTo(FAILED);
        assertThat(shop.toss.confirms()).isEqualTo(1);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void C6_anotherCardPaysAnOrderWhoseFirstCardWasDeclined() {
        shop.toss.declineNextConfirm("REJECT_CARD_PAYMENT");
        shop.confirm(order, shop.authenticate(order));

        assertThat(Shop.settled(shop.confirm(order, shop.authenticate(order)))
                        .order()
                        .status())
                .isEqualTo(PAID);
        assertThat(shop.toss.confirmRequests())
                .extracting(request -> request.idempotencyKey())
                .doesNotHaveDuplicates();
    }

    @Test
    void aLostAnswerIsFoundOutByAskingBeforeTheBuyerHearsAnything() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);

        assertThat(Shop.settled(shop.confirm(order, key)).order().status()).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void anOutcomeNobodyCanTellIsNeitherPaidNorFailed() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);

        assertThat(Shop.undecided(shop.confirm(order, key)).order().status()).isEqualTo(CONFIRMING);
        assertThat(Shop.undecided(shop.confirm(order, key)).order().status()).isEqualTo(CONFIRMING);
        assertThat(shop.toss.confirms()).isEqualTo(1);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void anUnreachableTossGivesTheClaimBack() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.goDown();

        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.TOSS_UNREACHABLE);
        assertThat(shop.status(order)).isEqualTo(PENDING);
        assertThat(shop.history(order)).containsExactly(CONFIRM_STARTED, CONFIRM_NOT_ATTEMPTED);

        shop.toss.recover();
        assertThat(Shop.settled(shop.confirm(order, key)).order().status()).isEqualTo(PAID);
    }

    @Test
    void refusedKeysLeaveTheOrderPayable() {
        shop.toss.refuseKeys();

        assertThat(Shop.refused(shop.confirm(order, shop.authenticate(order)))).isEqualTo(Reason.PAYMENT_MISCONFIGURED);
        assertThat(shop.status(order)).isEqualTo(PENDING);
    }

    @Test
    void aSessionThatRanOutEndsTheAttemptOnly() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.expire(key);

        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.PAYMENT_SESSION_EXPIRED);
        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.PAYMENT_SESSION_EXPIRED);
        assertThat(Shop.settled(shop.confirm(order, shop.authenticate(order)))
                        .order()
                        .status())
                .isEqualTo(PAID);
    }

    @Test
    void aPaidOrderTakesNoSecondPayment() {
        shop.confirm(order, shop.authenticate(order));

        assertThat(Shop.refused(shop.confirm(order, shop.authenticate(order)))).isEqualTo(Reason.PAYMENT_KEY_CONFLICT);
        assertThat(shop.toss.confirms()).isEqualTo(1);
    }

    @Test
    void B3_onePaymentCannotPayTwoOrders() {
        PaymentKey key = shop.authenticate(order);
        shop.confirm(order, key);
        OrderId other = shop.place(PRO_PACK);

        assertThat(Shop.refused(shop.confirm(other, key))).isEqualTo(Reason.PAYMENT_KEY_CONFLICT);
        assertThat(shop.status(other)).isEqualTo(PENDING);
        assertThat(shop.toss.confirms()).isEqualTo(1);
    }

    @Test
    void anOrderWhoseTimeIsOverIsNotPaid() {
        shop.clock.advance(Duration.ofMinutes(30));

        assertThat(Shop.refused(shop.confirm(order, paymentKey("late")))).isEqualTo(Reason.ORDER_NOT_PAYABLE);
        assertThat(shop.toss.confirms()).isZero();
    }

    @Test
    void anAnswerWithAnotherAmountGrantsNothingAndAsksForAPerson() {
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);

        var view = Shop.undecided(shop.confirm(order, shop.authenticate(order)));

        assertThat(view.order().progress().review()).contains(ReviewReason.AMOUNT_DIFFERS);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void anAnswerAboutAnotherOrderGrantsNothingAndAsksForAPerson() {
        shop.toss.nextConfirm(TossFault.WRONG_ORDER);

        var view = Shop.undecided(shop.confirm(order, shop.authenticate(order)));

        assertThat(view.order().progress().review()).contains(ReviewReason.ORDER_DIFFERS);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void anUnknownStatusGrantsNothingAndAsksForAPerson() {
        shop.toss.nextConfirm(TossFault.UNKNOWN_STATUS);

        var view = Shop.undecided(shop.confirm(order, shop.authenticate(order)));

        assertThat(view.order().progress().review()).contains(ReviewReason.UNKNOWN_STATUS);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void aDatabaseThatGoesAwayBeforeTheClaimKeepsTossOutOfIt() {
        PaymentKey key = shop.authenticate(order);
        var confirmation = shop.confirmation(order, key);
        shop.memory.unitOfWork().refuseCommits(1);

        assertThatThrownBy(() -> shop.confirmPayment.handle(confirmation)).isInstanceOf(StorageException.class);
        assertThat(shop.toss.confirms()).isZero();
        assertThat(shop.status(order)).isEqualTo(PENDING);
    }

    @Test
    void aDatabaseThatGoesAwayBeforeSettlingIsMadeUpForByTheReconciler() {
        PaymentKey key = shop.authenticate(order);
        var confirmation = shop.confirmation(order, key);
        try (var answers = shop.toss.holdConfirmAnswers()) {
            var confirming = Threads.run(() -> shop.confirmPayment.handle(confirmation));
            answers.awaitArrival();
            shop.memory.unitOfWork().refuseCommits(1);
            answers.release();
            assertThatThrownBy(confirming::join).hasCauseInstanceOf(StorageException.class);
        }

        shop.reconcileEvery(Duration.ofSeconds(10), 1);

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void B1_fiftyEqualConfirmationsAtOnceAreOne() {
        PaymentKey key = shop.authenticate(order);
        var confirmation = shop.confirmation(order, key);

        var answers = Threads.runAll(IntStream.range(0, 50)
                .<Supplier<ConfirmPayment.Result>>mapToObj(i -> () -> shop.confirmPayment.handle(confirmation))
                .toList());

        assertThat(answers.stream().map(Shop::settled).distinct()).hasSize(1);
        assertThat(shop.toss.confirms()).isEqualTo(1);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void B2_ofTwoPaymentsAtOnceOneClaimsTheOrder() {
        PaymentKey one = shop.authenticate(order);
        PaymentKey other = shop.authenticate(order);
        try (var confirms = shop.toss.holdConfirms()) {
            var first = Threads.run(() -> shop.confirm(order, one));
            confirms.awaitArrival();

            assertThat(Shop.refused(shop.confirm(order, other))).isEqualTo(Reason.PAYMENT_KEY_CONFLICT);
            confirms.release();
            assertThat(Shop.settled(first.join()).order().status()).isEqualTo(PAID);
        }
        assertThat(shop.toss.confirms()).isEqualTo(1);
    }
}
