package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.order.OrderStatus.CONFIRMING;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PENDING;
import static io.creditpack.domain.order.OrderStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.ReceiveWebhook.Result;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private final Shop shop = new Shop();
    private final OrderId order = shop.place(PRO_PACK);

    @AfterEach
    void everythingSettlesByItself() {
        shop.assertEverythingSettles();
    }

    @Test
    void aDepositEventLetsTheOrderFollowToss() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);

        assertThat(depositCallback(secretOf(key))).isEqualTo(Result.ACCEPTED);
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void anEventThatLiesChangesNothing() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);

        shop.webhook(order, key);
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void anEventOfAPaymentTossDoesNotKnowChangesNothing() {
        shop.webhook(order, paymentKey("forged"));
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(PENDING);
    }

    @Test
    void anEventWithAnotherSecretIsIgnored() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);

        assertThat(depositCallback(secretOf(key) + "x")).isEqualTo(Result.IGNORED);
        assertThat(depositCallback("x" + secretOf(key))).isEqualTo(Result.IGNORED);
        assertThat(depositCallback("")).isEqualTo(Result.IGNORED);
    }

    @Test
    void anEventOfAnotherShopsOrderIsIgnored() {
        assertThat(shop.webhook(new OrderId("ord_of_another_shop"), paymentKey("theirs")))
                .isEqualTo(Result.IGNORED);
    }

    @Test
    void aHundredEqualEventsAreOneQuestionAndOneEffect() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        int lookups = shop.toss.lookups();

        for (int i = 0; i < 100; i++) {
            assertThat(shop.webhook(order, key)).isEqualTo(Result.ACCEPTED);
        }
        shop.workOff();

        assertThat(shop.toss.lookups()).isEqualTo(lookups + 1);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void anEventThatOvertakesTheAnswerToTheConfirmSettlesTheOrder() {
        PaymentKey key = shop.authenticate(order);
        try (var answers = shop.toss.holdConfirmAnswers()) {
            var confirming = Threads.run(() -> shop.confirm(order, key));
            answers.awaitArrival();
            shop.webhook(order, key);
            shop.workOff();
            assertThat(shop.status(order)).isEqualTo(PAID);

            answers.release();
            assertThat(Shop.settled(confirming.join()).balance()).contains(3L);
        }
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void anEventWaitsWhileTossCannotBeAsked() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        shop.confirm(order, key);
        shop.webhook(order, key);
        shop.toss.goDown();
        shop.workOff();
        assertThat(shop.status(order)).isEqualTo(CONFIRMING);

        shop.toss.recover();
        shop.workOff();
        assertThat(shop.status(order)).isEqualTo(CONFIRMING);
        shop.clock.advance(Duration.ofSeconds(10));
        shop.workOff();
        assertThat(shop.status(order)).isEqualTo(PAID);
    }

    private Result depositCallback(String secret) {
        return shop.receiveWebhook.handle(
                new ReceiveWebhook.Command("DEPOSIT_CALLBACK", order, Optional.empty(), Optional.of(secret)));
    }

    private String secretOf(PaymentKey key) {
        return shop.toss.payment(key).identity().secret();
    }
}
