package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How every {@link TossGateway} takes money and says what became of it; {@link TossCancelContract} gives it back. */
public abstract class TossGatewayContract extends TossStory {
    @Test
    void confirmTakesTheMoneyOfAnAuthenticatedCard() {
        PaymentKey key = authenticated();

        Payment payment = confirmed(key);

        assertThat(payment.key()).isEqualTo(key);
        assertThat(payment.orderId()).isEqualTo(ORDER);
        assertThat(payment.status()).isEqualTo(PaymentStatus.DONE);
        assertThat(payment.amounts()).isEqualTo(Amounts.krw(PRICE, PRICE));
        assertThat(payment.identity().secret()).isNotEmpty();
        assertThat(payment.method().name()).contains("카드");
        assertThat(payment.method().approvedAt()).isPresent();
        assertThat(payment.method().virtualAccount()).isEmpty();
        assertThat(payment.cancels()).isEmpty();
    }

    @Test
    void saysThatItsKeysMoveNoRealMoney() {
        assertThat(gateway().mode()).isEqualTo(Mode.TEST);
    }

    @Test
    void aConfirmedPaymentIsFoundByItsKeyAndByItsOrder() {
        Payment payment = confirmed(authenticated());

        assertThat(gateway().find(payment.key())).isEqualTo(new PaymentLookup.Found(payment));
        assertThat(gateway().findByOrder(ORDER)).isEqualTo(new PaymentLookup.Found(payment));
    }

    @Test
    void aRepeatedConfirmGetsTheFirstAnswerWhateverHappenedSince() {
        PaymentKey key = authenticated();
        ConfirmResult first = confirm(key);
        toss().cancelInConsole(key, PRICE);

        assertThat(confirm(key)).isEqualTo(first);
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.CANCELED);
    }

    @Test
    void simultaneousConfirmsOfOnePaymentTakeItsMoneyOnce() {
        PaymentKey key = authenticated();

        List<ConfirmResult> answers = Race.of(16, racer -> confirm(key));

        ConfirmResult approved = confirm(key);
        assertThat(approved).isEqualTo(new ConfirmResult.Approved(current(key)));
        assertThat(answers)
                .contains(approved)
                .allMatch(answer -> answer.equals(approved) || answer instanceof ConfirmResult.Unknown);
    }

    @Test
    void aDeclineIsFinalForItsKeyAndAnotherCardMayPay() {
        PaymentKey declined = authenticated();
        toss().declineNextConfirm("REJECT_CARD_PAYMENT");
        ConfirmResult refused = new ConfirmResult.Declined(new Failure(Failure.Kind.DECLINED, "REJECT_CARD_PAYMENT"));

        assertThat(confirm(declined)).isEqualTo(refused);
        assertThat(confirm(declined)).isEqualTo(refused);
        assertThat(statusOf(declined)).isEqualTo(PaymentStatus.ABORTED);

        assertThat(statusOf(paid())).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void aConfirmAfterTenMinutesIsTooLate() {
        PaymentKey key = authenticated();
        toss().expire(key);

        assertSessionExpired(confirm(key));
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.EXPIRED);
    }

    @Test
    void nobodysPaymentIsGone() {
        assertSessionExpired(confirm(NOBODYS_KEY));
        assertThat(gateway().find(NOBODYS_KEY)).isEqualTo(new PaymentLookup.NotFound());
        assertThat(gateway().findByOrder(new OrderId("ord_nobody"))).isEqualTo(new PaymentLookup.NotFound());
    }

    private static void assertSessionExpired(ConfirmResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        ConfirmResult.Declined.class,
                        declined -> assertThat(declined.failure().kind()).isEqualTo(Failure.Kind.SESSION_EXPIRED));
    }

    @Test
    void anotherAmountThanTheBuyersTakesNothing() {
        PaymentKey key = toss().authenticate(ORDER, Won.of(1_000));

        assertThat(confirm(key)).isEqualTo(new ConfirmResult.NotAttempted(misconfigured("FORBIDDEN_REQUEST")));
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void anotherOrderThanTheBuyersTakesNothing() {
        PaymentKey key = authenticated();

        assertThat(gateway().confirm(new ConfirmRequest(new OrderId("ord_another"), key, PRICE)))
                .isEqualTo(new ConfirmResult.NotAttempted(misconfigured("FORBIDDEN_REQUEST")));
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void aLostRequestIsUnknownAndMayBeRepeated() {
        PaymentKey key = authenticated();
        toss().nextConfirm(TossFault.LOST_BEFORE_PROCESSING);

        assertThat(confirm(key)).isInstanceOf(ConfirmResult.Unknown.class);
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.IN_PROGRESS);
        assertThat(confirmed(key).status()).isEqualTo(PaymentStatus.DONE);
    }

    @Test
    void aLostAnswerIsUnknownAndAQueryTellsIt() {
        PaymentKey key = authenticated();
        toss().nextConfirm(TossFault.LOST_AFTER_PROCESSING);

        assertThat(confirm(key)).isInstanceOf(ConfirmResult.Unknown.class);
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.DONE);
        assertThat(confirmed(key)).isEqualTo(current(key));
    }

    @Test
    void aFalsifiedAnswerIsPassedOnAsItIs() {
        PaymentKey amount = authenticated();
        toss().nextConfirm(TossFault.WRONG_AMOUNT);
        Payment wrongAmount = confirmed(amount);
        toss().nextLookup(TossFault.WRONG_ORDER);
        Payment wrongOrder = current(amount);
        toss().nextLookup(TossFault.UNKNOWN_STATUS);
        Payment unknownStatus = current(amount);

        assertThat(wrongAmount.amounts().areFor(PRICE)).isFalse();
        assertThat(wrongOrder.orderId()).isNotEqualTo(ORDER);
        assertThat(unknownStatus.status()).isEqualTo(PaymentStatus.UNRECOGNIZED);
        assertThat(current(amount).amounts().areFor(PRICE)).isTrue();
    }

    /** A client may ask again by itself, for a query changes nothing; it may not make an answer up. */
    @Test
    void aLostQuerySaysNothingOrAsksAgain() {
        PaymentKey key = paid();
        var truth = new PaymentLookup.Found(current(key));
        toss().nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        PaymentLookup byKey = gateway().find(key);
        toss().nextLookup(TossFault.LOST_AFTER_PROCESSING);
        PaymentLookup byOrder = gateway().findByOrder(ORDER);

        assertThat(List.of(byKey, byOrder))
                .allMatch(answer -> answer instanceof PaymentLookup.Unanswered || answer.equals(truth));
    }

    @Test
    void confirmIssuesAVirtualAccountAndTakesNothingYet() {
        Payment payment = confirmed(toss().authenticateVirtualAccount(ORDER, PRICE));

        assertThat(payment.status()).isEqualTo(PaymentStatus.WAITING_FOR_DEPOSIT);
        assertThat(payment.method().name()).contains("가상계좌");
        assertThat(payment.method().approvedAt()).isEmpty();
        assertThat(payment.method().virtualAccount()).hasValueSatisfying(account -> {
            assertThat(account.bankCode()).hasSize(2);
            assertThat(account.accountNumber()).isNotEmpty();
        });
        assertThat(gateway().findByOrder(ORDER)).isEqualTo(new PaymentLookup.Found(payment));
    }

    @Test
    void aDepositPaysAndItsReversalDoesNot() {
        Payment waiting = confirmed(toss().authenticateVirtualAccount(ORDER, PRICE));

        toss().deposit(waiting.key());
        Payment paid = current(waiting.key());
        assertThat(paid.status()).isEqualTo(PaymentStatus.DONE);
        assertThat(paid.method().approvedAt()).isPresent();

        toss().reverseDeposit(waiting.key());
        Payment reversed = current(waiting.key());
        assertThat(reversed.status()).isEqualTo(PaymentStatus.WAITING_FOR_DEPOSIT);
        assertThat(reversed.method().approvedAt()).isEmpty();
        assertThat(reversed.method().virtualAccount())
                .isEqualTo(waiting.method().virtualAccount());
    }

    @Test
    void whereNobodyListensNothingIsAttempted() {
        PaymentKey key = authenticated();
        toss().goDown();

        assertThat(confirm(key))
                .isInstanceOfSatisfying(
                        ConfirmResult.NotAttempted.class,
                        nothing -> assertThat(nothing.obstacle().kind()).isEqualTo(Obstacle.Kind.UNREACHABLE));
        assertThat(gateway().find(key)).isInstanceOf(PaymentLookup.Unanswered.class);
        assertThat(gateway().findByOrder(ORDER)).isInstanceOf(PaymentLookup.Unanswered.class);
    }

    @Test
    void aRefusedKeyIsOurFaultAndSaysNothingOfThePayment() {
        PaymentKey key = authenticated();
        toss().refuseKeys();

        assertThat(confirm(key)).isEqualTo(new ConfirmResult.NotAttempted(misconfigured("UNAUTHORIZED_KEY")));
        assertThat(gateway().find(key)).isEqualTo(new PaymentLookup.Unanswered("UNAUTHORIZED_KEY"));
    }
}
