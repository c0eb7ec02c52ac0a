package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.ReceiveWebhook.Subject;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account to pay into: what comes of it is only ever what Toss says when it is asked. */
class VirtualAccountTest {
    private final Shop shop = new Shop();
    private final OrderId order = shop.place(PRO_PACK);
    private final PaymentKey key = shop.authenticateVirtualAccount(order);

    @BeforeEach
    void issueTheAccount() {
        Shop.settled(shop.confirm(order, key));
    }

    @Test
    void E1_anIssuedAccountNobodyPaidIntoGrantsNothing() {
        shop.reconcileEvery(Duration.ofHours(1), 24);

        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(shop.balance()).isZero();
        assertThat(shop.entriesOf(order)).isEmpty();
    }

    /** A repeated event of the issue reads like a bank's taking the deposit back. */
    @Test
    void E4_theEventOfTheIssueRepeatedAfterTheDepositIsNoReversal() {
        shop.toss.deposit(key);
        tell("DONE");
        assertThat(shop.status(order)).isEqualTo(PAID);

        tell("WAITING_FOR_DEPOSIT");

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    /** Toss takes only the exact amount, in one transfer. */
    @Test
    void E6_aDepositThatTossDidNotTakeChangesNothing() {
        tell("DONE");

        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void E6_aDepositOfAnotherAmountThatTossTookIsForAPersonToLookAt() {
        shop.toss.deposit(key);
        shop.toss.nextLookup(TossFault.WRONG_AMOUNT);
        tell("DONE");

        assertThat(shop.order(order).progress().review()).contains(ReviewReason.AMOUNT_DIFFERS);
        assertThat(shop.balance()).isZero();
    }

    private void tell(String status) {
        String secret = shop.toss.payment(key).identity().secret();
        shop.receiveWebhook.handle(new ReceiveWebhook.Command(
                "DEPOSIT_CALLBACK", Subject.order(order), Optional.of(status), Optional.of(secret)));
        shop.clock.advance(WorkOffWebhooks.PAUSE);
        shop.workOff();
    }
}
