package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.credit.EntryType.REVERSAL;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static io.creditpack.domain.order.OrderStatus.CONFIRMING;
import static io.creditpack.domain.order.OrderStatus.EXPIRED;
import static io.creditpack.domain.order.OrderStatus.FAILED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReconcilePaymentsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Shop shop = new Shop();
    private final OrderId order = shop.place(PRO_PACK);

    @AfterEach
    void everythingSettlesByItself() {
        shop.assertEverythingSettles();
    }

    @Test
    void aPaymentWhoseAnswerWasLostIsPaidAtTheFirstLook() {
        unanswered(TossFault.LOST_AFTER_PROCESSING);

        shop.reconcileEvery(TEN_SECONDS, 1);

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
        assertThat(shop.toss.confirms()).isEqualTo(1);
    }

    @Test
    void aRequestThatGotLostIsSentAgainUnderTheSameKeyAtTheFirstLook() {
        unanswered(TossFault.LOST_BEFORE_PROCESSING);

        shop.reconcileEvery(TEN_SECONDS, 1);

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.toss.confirmRequests())
                .extracting(request -> request.idempotencyKey())
                .hasSize(2)
                .containsOnly(shop.toss.confirmRequests().get(0).idempotencyKey());
    }

    @Test
    void C7_anAnswerThatTellsNothingIsNotAskedForAgainButTheConfirmIs() {
        shop.toss.confuseNextConfirm("PROVIDER_ERROR");
        shop.toss.confuseNextConfirm("UNKNOWN_PAYMENT_ERROR");
        Shop.undecided(shop.confirm(order, shop.authenticate(order)));

        shop.reconcileEvery(TEN_SECONDS, 1);
        assertThat(shop.status(order)).isEqualTo(CONFIRMING);
        shop.reconcileEvery(TEN_SECONDS, 1);

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void B6_aConfirmThatStillWaitsIsNeitherRepeatedNorGivenUp() {
        PaymentKey key = shop.authenticate(order);
        try (var confirms = shop.toss.holdConfirms()) {
            var waiting = Threads.run(() -> shop.confirm(order, key));
            confirms.awaitArrival();

            shop.reconcileEvery(TEN_SECONDS, 6);
            assertThat(shop.status(order)).isEqualTo(CONFIRMING);
            assertThat(shop.toss.confirms()).isEqualTo(1);
            assertThat(shop.toss.lookups()).isPositive();

            confirms.release();
            assertThat(Shop.settled(waiting.join()).order().status()).isEqualTo(PAID);
        }
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void B6_aPaymentThatTossHasTakenIsSettledWhileItsConfirmStillWaits() {
        PaymentKey key = shop.authenticate(order);
        try (var answers = shop.toss.holdConfirmAnswers()) {
            var waiting = Threads.run(() -> shop.confirm(order, key));
            answers.awaitArrival();

            shop.reconcileEvery(TEN_SECONDS, 1);
            assertThat(shop.status(order)).isEqualTo(PAID);

            answers.release();
            assertThat(Shop.settled(waiting.join()).order().status()).isEqualTo(PAID);
        }
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void anAttemptOfAProcessThatDiedIsRepeatedOnceItsRequestCannotBeUnderWay() {
        PaymentKey key = shop.authenticate(order);
        try (var confirms = shop.toss.holdConfirms()) {
            var dying = Threads.run(() -> shop.confirm(order, key));
            confirms.awaitArrival();
            shop.toss.nextConfirm(TossFault.LOST_BEFORE_PROCESSING);

            shop.reconcileEvery(TEN_SECONDS, 9);

            assertThat(shop.toss.confirms()).isGreaterThan(1);
            assertThat(shop.status(order)).isEqualTo(CONFIRMING);
            confirms.release();
            Shop.settled(dying.join());
        }
    }

    @Test
    void anUnreachableTossLeavesTheOutcomeOpenHoweverLongItTakes() {
        unanswered(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.goDown();

        shop.reconcileEvery(Duration.ofMinutes(1), 120);
        assertThat(shop.status(order)).isEqualTo(CONFIRMING);

        shop.toss.recover();
        shop.reconcileEvery(Duration.ofMinutes(1), 1);
        assertThat(shop.status(order)).isEqualTo(PAID);
    }

    @Test
    void anAttemptTossNeverTookIsOverWhenItsTenMinutesAre() {
        unanswered(TossFault.LOST_BEFORE_PROCESSING);
        shop.toss.expire(attempt());

        shop.reconcileEvery(Duration.ofMinutes(1), 1);

        assertThat(shop.status(order)).isEqualTo(FAILED);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void moneyThatCameAfterAFailureStillPaysTheOrder() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.declineNextConfirm("REJECT_CARD_PAYMENT");
        shop.confirm(order, key);
        shop.clock.advance(Duration.ofMinutes(40));
        shop.reconcileEvery(TEN_SECONDS, 1);
        assertThat(shop.status(order)).isEqualTo(EXPIRED);

        PaymentKey late = shop.authenticate(order);
        shop.toss.confirm(new ConfirmRequest(order, late, Won.of(3_000)));
        shop.webhook(order, late);
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void anOrderNobodyPaidLapses() {
        shop.reconcileEvery(Duration.ofMinutes(29), 1);
        assertThat(shop.status(order)).isNotEqualTo(EXPIRED);

        shop.reconcileEvery(Duration.ofMinutes(1), 1);
        assertThat(shop.status(order)).isEqualTo(EXPIRED);
    }

    @Test
    void aClaimUnderWayDoesNotLapse() {
        shop.clock.advance(Duration.ofMinutes(29));
        unanswered(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.goDown();

        shop.reconcileEvery(Duration.ofMinutes(5), 10);

        assertThat(shop.status(order)).isEqualTo(CONFIRMING);
    }

    @Test
    void D12_aDepositWithoutAWebhookIsFound() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);

        shop.reconcileEvery(TEN_SECONDS, 1);

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void E2_aDepositTheBankTookBackIsTakenBackHereAndGrantedAgainWhenItIsPaidAgain() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        shop.reconcileEvery(TEN_SECONDS, 1);

        shop.toss.reverseDeposit(key);
        shop.reconcileEvery(TEN_SECONDS, 1);
        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(shop.balance()).isZero();

        shop.toss.deposit(key);
        shop.reconcileEvery(TEN_SECONDS, 1);
        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT, REVERSAL, GRANT);
    }

    @Test
    void E5_anAccountNobodyPaidIntoExpiresAfterItsDueDateAndAGrace() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);

        shop.reconcileEvery(Duration.ofDays(7), 1);
        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        shop.reconcileEvery(Duration.ofHours(2), 1);
        assertThat(shop.status(order)).isEqualTo(EXPIRED);

        shop.toss.deposit(key);
        shop.webhook(order, key);
        shop.workOff();
        assertThat(shop.status(order)).isEqualTo(PAID);
    }

    @Test
    void aCancelInTossesConsoleTakesTheCreditsBackOnce() {
        OrderId paid = shop.paid(PREMIUM_PACK);
        PaymentKey key = shop.order(paid).openAttempt().orElseThrow().paymentKey();
        shop.toss.cancelInConsole(key, Won.of(5_000));

        shop.webhook(paid, key);
        shop.webhook(paid, key);
        shop.workOff();

        assertThat(shop.status(paid)).isEqualTo(CANCELED);
        assertThat(shop.entriesOf(paid)).containsExactly(GRANT, REVERSAL);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void whatAPersonMustLookAtIsLeftAlone() {
        shop.toss.nextConfirm(TossFault.WRONG_AMOUNT);
        shop.confirm(order, shop.authenticate(order));

        shop.reconcileEvery(Duration.ofMinutes(1), 30);

        assertThat(shop.order(order).progress().review()).contains(ReviewReason.AMOUNT_DIFFERS);
        assertThat(shop.status(order)).isEqualTo(CONFIRMING);
        assertThat(shop.balance()).isZero();
    }

    private void unanswered(TossFault fault) {
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(fault);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        Shop.undecided(shop.confirm(order, key));
    }

    private PaymentKey attempt() {
        return shop.order(order).openAttempt().orElseThrow().paymentKey();
    }
}
