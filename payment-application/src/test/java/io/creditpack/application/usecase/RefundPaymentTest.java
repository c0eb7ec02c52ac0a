package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PARTIAL_CANCELED;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.usecase.RefundPayment.Result;
import io.creditpack.application.usecase.RefundRefusal.Reason;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.RefundAccount;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** Which refunds are made, and what they take back. */
class RefundPaymentTest extends RefundTest {
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
    void anAccountTheBankDoesNotKnowIsNoMatterForAPerson() {
        OrderId order = deposited();
        shop.toss.refuseNextCancel("INVALID_REFUND_ACCOUNT_NUMBER");

        assertThat(refused(refund(order, "key-1", BUYER, 3_000, ACCOUNT))).isEqualTo(Reason.REFUND_DECLINED);
        assertThat(shop.order(order).isUnderReview()).isFalse();
        assertThat(refund(order, "key-2", BUYER, 3_000, ACCOUNT)).isInstanceOf(Result.Refunded.class);
    }

    @Test
    void aDepositGoesBackToAnAccountOnly() {
        OrderId order = deposited();

        assertThat(refused(refund(order, "key-1", BUYER))).isEqualTo(Reason.REFUND_ACCOUNT_REQUIRED);
        assertThat(refund(order, "key-2", BUYER, 3_000, ACCOUNT)).isInstanceOf(Result.Refunded.class);
        assertThat(shop.toss.cancelRequests().get(0).account()).isEqualTo(ACCOUNT);
        assertThat(shop.balance()).isZero();
    }
}
