package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.ABORTED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.EXPIRED;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.OTHER_KEY;
import static io.creditpack.domain.testkit.Given.PLACED_AT;
import static io.creditpack.domain.testkit.Given.by;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order may be tried several times; only the attempt that holds it decides, and late money is still money. */
class AttemptTest {
    private static final Shop FIRST_UNDER_WAY = Shop.open().claims(KEY);
    private static final Shop SECOND_UNDER_WAY =
            FIRST_UNDER_WAY.sees(card(ABORTED)).claims(OTHER_KEY);
    private static final Shop SECOND_PAID = SECOND_UNDER_WAY.sees(card(DONE).key(OTHER_KEY));

    @Test
    void abortedAttemptMayBeFollowedByAnother() {
        Shop failed = FIRST_UNDER_WAY.sees(card(ABORTED));

        assertThat(failed.status()).isEqualTo(OrderStatus.FAILED);
        assertThat(failureOf(failed)).isEqualTo(new Failure(Failure.Kind.DECLINED, "ABORTED"));
        assertThat(SECOND_PAID.balance()).isEqualTo(3);
    }

    @Test
    void attemptWhoseSessionRanOutSaysSo() {
        Shop failed = FIRST_UNDER_WAY.sees(card(EXPIRED));

        assertThat(failureOf(failed)).isEqualTo(new Failure(Failure.Kind.SESSION_EXPIRED, "EXPIRED"));
    }

    @Test
    void endOfAnOlderAttemptNeverHarmsANewerOne() {
        assertThat(SECOND_UNDER_WAY.sees(card(ABORTED))).isEqualTo(SECOND_UNDER_WAY);
        assertThat(SECOND_UNDER_WAY.sees(card(EXPIRED))).isEqualTo(SECOND_UNDER_WAY);
        assertThat(SECOND_PAID.sees(card(ABORTED))).isEqualTo(SECOND_PAID);
        assertThat(SECOND_PAID.sees(card(EXPIRED))).isEqualTo(SECOND_PAID);
    }

    @Test
    void endOfAnOlderAttemptIsNotTakenForAnOldAnswerAboutANewerOne() {
        Shop refunded = SECOND_PAID.sees(card(PARTIAL_CANCELED).key(OTHER_KEY).cancel("part", 1_000));

        assertThat(refunded.verdictOn(card(ABORTED).build())).isEqualTo(new Verdict.Unchanged());
    }

    @Test
    void attemptThatPaidAfterAllLeavesTheOtherFailuresOnRecord() {
        Shop bothFailed = SECOND_UNDER_WAY.sees(card(ABORTED).key(OTHER_KEY));

        Shop paid = bothFailed.sees(card(DONE));

        assertThat(paid.order().progress().attempts())
                .extracting(Attempt::paymentKey, Attempt::isOpen)
                .containsExactly(tuple(OTHER_KEY, false), tuple(KEY, true));
    }

    @Test
    void moneyOfAFailedAttemptIsStillMoney() {
        Shop paid = FIRST_UNDER_WAY.sees(card(ABORTED)).sees(card(DONE));

        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.balance()).isEqualTo(3);
        assertThat(paid.order().openAttempt()).map(Attempt::paymentKey).contains(KEY);
        assertThat(paid.order().progress().attempts()).hasSize(1);
    }

    @Test
    void moneyOfAnExpiredOrderIsStillMoney() {
        Shop expired = Shop.with(Given.order().lapsed(by(Cause.CLOCK)));

        Shop paid = expired.sees(card(DONE));

        assertThat(paid.status()).isEqualTo(OrderStatus.PAID);
        assertThat(paid.balance()).isEqualTo(3);
    }

    @Test
    void paymentNobodyClaimedHoldsTheOrderFromThenOn() {
        Shop paid = Shop.open().sees(card(DONE));

        assertThat(paid.order().openAttempt()).map(Attempt::paymentKey).contains(KEY);
        assertThat(paid.order().progress().payment()).contains(card(DONE).build());
    }

    @Test
    void lateDepositOnAnExpiredOrderIsPaid() {
        assertThat(expiredWhileWaiting().sees(account(DONE)).balance()).isEqualTo(3);
    }

    @Test
    void expiredOrderWaitsAgainWhileTheAccountIsOpen() {
        Shop waiting = expiredWhileWaiting().sees(account(WAITING_FOR_DEPOSIT));

        assertThat(waiting.status()).isEqualTo(OrderStatus.WAITING_FOR_DEPOSIT);
    }

    @Test
    void expiredOrderStaysExpiredOnceTheDueDateHasPassed() {
        Shop still = expiredWhileWaiting().sees(account(WAITING_FOR_DEPOSIT, PLACED_AT));

        assertThat(still.status()).isEqualTo(OrderStatus.EXPIRED);
    }

    @Test
    void newDueDateIsTakenOver() {
        Shop waiting = FIRST_UNDER_WAY.sees(account(WAITING_FOR_DEPOSIT));
        var later = account(WAITING_FOR_DEPOSIT, Given.DUE_DATE.plusSeconds(1)).build();

        Shop extended = waiting.sees(later);

        assertThat(extended.order().progress().payment()).contains(later);
        assertThat(extended.events()).isEqualTo(waiting.events());
    }

    private static Shop expiredWhileWaiting() {
        Shop waiting = FIRST_UNDER_WAY.sees(account(WAITING_FOR_DEPOSIT));
        return waiting.save(waiting.order().lapsed(by(Cause.CLOCK)), List.of());
    }

    private static Failure failureOf(Shop shop) {
        return shop.order().progress().attempts().get(0).failure().orElseThrow();
    }
}
