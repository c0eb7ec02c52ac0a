package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.testkit.Shop;
import org.junit.jupiter.api.Test;

/** A bank may take a deposit back, and the buyer may make it again: each time the credits follow, once. */
class DepositTest {
    private static final Shop WAITING = Shop.open().claims(KEY).sees(account(WAITING_FOR_DEPOSIT));
    private static final Shop PAID = WAITING.sees(account(DONE));
    private static final Shop REVERSED = PAID.sees(account(WAITING_FOR_DEPOSIT));
    private static final Shop PAID_AGAIN = REVERSED.sees(account(DONE));

    @Test
    void issuedAccountGrantsNothing() {
        assertThat(WAITING.status()).isEqualTo(OrderStatus.WAITING_FOR_DEPOSIT);
        assertThat(WAITING.entryIds()).isEmpty();
    }

    @Test
    void depositIsGrantedReversedAndGrantedAgainOnceEach() {
        assertThat(PAID_AGAIN.events())
                .containsExactly(
                        OrderEvent.CONFIRM_STARTED,
                        OrderEvent.ACCOUNT_ISSUED,
                        OrderEvent.PAYMENT_DONE,
                        OrderEvent.DEPOSIT_REVERSED,
                        OrderEvent.PAYMENT_DONE);
        assertThat(PAID_AGAIN.entryIds())
                .containsExactly("grant:order-1:1", "reversal:order-1:deposit:1", "grant:order-1:2");
        assertThat(REVERSED.balance()).isZero();
        assertThat(PAID_AGAIN.balance()).isEqualTo(3);
    }

    @Test
    void everyFurtherReversalHasItsOwnEntries() {
        Shop twice = PAID_AGAIN.sees(account(WAITING_FOR_DEPOSIT)).sees(account(DONE));

        assertThat(twice.entryIds())
                .containsSubsequence("grant:order-1:2", "reversal:order-1:deposit:2", "grant:order-1:3");
        assertThat(twice.balance()).isEqualTo(3);
    }

    @Test
    void sameAnswerAgainBooksNothing() {
        assertThat(REVERSED.sees(account(WAITING_FOR_DEPOSIT)).entryIds()).isEqualTo(REVERSED.entryIds());
        assertThat(PAID_AGAIN.sees(account(DONE)).entryIds()).isEqualTo(PAID_AGAIN.entryIds());
    }

    @Test
    void reversalThatWasNeverSeenLeavesTheGrantAlone() {
        assertThat(PAID.sees(account(DONE)).entryIds()).containsExactly("grant:order-1:1");
    }

    @Test
    void accountClosedBeforeADepositGrantsNothing() {
        Shop closed = WAITING.sees(account(CANCELED).neverApproved());

        assertThat(closed.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(closed.entryIds()).isEmpty();
        assertThat(closed.events()).doesNotContain(OrderEvent.PAYMENT_DONE);
    }

    @Test
    void accountClosedAfterAReversalGrantsNothing() {
        Shop closed = REVERSED.sees(account(CANCELED).neverApproved());

        assertThat(closed.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(closed.entryIds()).isEqualTo(REVERSED.entryIds());
    }

    @Test
    void refundTakesBackTheGrantOfTheSecondDeposit() {
        Shop refunded = PAID_AGAIN.sees(account(CANCELED).cancel("all", 3_000));

        assertThat(refunded.entryIds()).endsWith("grant:order-1:2", "reversal:order-1:cancel:all");
        assertThat(refunded.balance()).isZero();
    }

    @Test
    void secondDepositNobodySawIsGrantedBeforeItsRefund() {
        Shop refunded = REVERSED.sees(account(PARTIAL_CANCELED).cancel("part", 1_000));

        assertThat(refunded.entryIds()).endsWith("grant:order-1:2", "reversal:order-1:cancel:part");
        assertThat(refunded.balance()).isEqualTo(2);
    }

    /** API versions up to 1.4 call a reversed deposit canceled. */
    @Test
    void reversalThatIsCalledCanceledIsTakenBackAndGrantedAgain() {
        Shop canceled = PAID.sees(account(CANCELED));
        Shop waiting = canceled.sees(account(WAITING_FOR_DEPOSIT));
        Shop paidAgain = waiting.sees(account(DONE));

        assertThat(canceled.balance()).isZero();
        assertThat(waiting.status()).isEqualTo(OrderStatus.WAITING_FOR_DEPOSIT);
        assertThat(paidAgain.entryIds())
                .containsExactly("grant:order-1:1", "reversal:order-1:rest:1", "grant:order-1:2");
        assertThat(canceled.sees(account(DONE)).entryIds()).isEqualTo(paidAgain.entryIds());
    }

    @Test
    void depositAfterAReversalThatIsCalledCanceledIsGrantedBeforeItsRefund() {
        Shop waiting = PAID.sees(account(CANCELED)).sees(account(WAITING_FOR_DEPOSIT));

        Shop refunded = waiting.sees(account(CANCELED).cancel("all", 3_000));

        assertThat(refunded.entryIds()).endsWith("grant:order-1:2", "reversal:order-1:cancel:all");
        assertThat(refunded.balance()).isZero();
    }
}
