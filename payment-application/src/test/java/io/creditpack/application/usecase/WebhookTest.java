package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.credit.EntryType.REVERSAL;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static io.creditpack.domain.order.OrderStatus.CONFIRMING;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PENDING;
import static io.creditpack.domain.order.OrderStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.ReceiveWebhook.Result;
import io.creditpack.application.usecase.ReceiveWebhook.Subject;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.List;
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
    void D1_anEventThatLiesChangesNothing() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);

        shop.webhook(order, key);
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void D1_anEventOfAPaymentTossDoesNotKnowChangesNothing() {
        shop.webhook(order, paymentKey("forged"));
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(PENDING);
    }

    @Test
    void D10_aSecretIsWrongWhereverItDiffers() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);

        assertThat(depositCallback(secretOf(key) + "x")).isEqualTo(Result.IGNORED);
        assertThat(depositCallback("x" + secretOf(key))).isEqualTo(Result.IGNORED);
        assertThat(depositCallback("")).isEqualTo(Result.IGNORED);
        assertThat(shop.counted(Ignored.WRONG_SECRET)).isEqualTo(3);
        assertThat(shop.eventsOf(order))
                .extracting(Item::outcome, Item::why, Item::repeats)
                .containsExactly(tuple(Optional.of(Outcome.IGNORED), Optional.of("WRONG_SECRET"), 2));
    }

    @Test
    void D11_anEventOfAnotherShopsOrderIsIgnoredAndCounted() {
        assertThat(shop.webhook(new OrderId("ord_of_another_shop"), paymentKey("theirs")))
                .isEqualTo(Result.IGNORED);
        assertThat(shop.counted(Ignored.UNKNOWN_ORDER)).isEqualTo(1);
        assertThat(shop.workOff().turns()).isZero();
    }

    /** The order is ours, the payment another environment's: our key does not find it there. */
    @Test
    void D11_anEventOfAnotherEnvironmentsPaymentIsIgnoredAndCounted() {
        shop.webhook(order, paymentKey("theirs"));

        shop.workOff();

        assertThat(shop.counted(Ignored.UNKNOWN_PAYMENT)).isEqualTo(1);
        assertThat(shop.eventsOf(order)).singleElement().satisfies(event -> {
            assertThat(event.outcome()).contains(Outcome.IGNORED);
            assertThat(event.why()).contains("UNKNOWN_PAYMENT");
        });
    }

    @Test
    void D11_anEventOfAKindThatIsNoneOfOursIsIgnoredAndCounted() {
        assertThat(receive("payout.changed", Subject.NONE)).isEqualTo(Result.IGNORED);

        assertThat(shop.counted(Ignored.UNKNOWN_EVENT)).isEqualTo(1);
    }

    @Test
    void D2_inventedOrdersAreNeverAskedAbout() {
        for (int i = 0; i < 1_000; i++) {
            shop.webhook(new OrderId("ord_invented_" + i), paymentKey("invented" + i));
        }
        shop.workOff();

        assertThat(shop.toss.lookups()).isZero();
        assertThat(shop.counted(Ignored.UNKNOWN_ORDER)).isEqualTo(1_000);
    }

    @Test
    void D2_aFloodForOneOrderIsOneQuestionAPause() {
        shop.confirm(order, shop.authenticate(order));
        int before = shop.toss.lookups();
        int pauses = 5;

        for (int second = 0; second < pauses; second++) {
            for (int i = 0; i < 200; i++) {
                shop.webhook(order, paymentKey("invented" + i));
                shop.clock.advance(WorkOffWebhooks.PAUSE.dividedBy(200));
                shop.workOff();
            }
        }

        assertThat(shop.toss.lookups() - before).isBetween(pauses, pauses + 1);
        assertThat(shop.eventsOf(order)).as("stored events").hasSizeLessThanOrEqualTo(2 * (pauses + 1));
    }

    @Test
    void D4_eventsInAnyOrderEndInWhatTossSays() {
        PaymentKey key = shop.authenticate(order);
        shop.confirm(order, key);
        shop.toss.cancelInConsole(key, Won.of(3_000));
        List<String> claims = List.of("CANCELED", "DONE", "PARTIAL_CANCELED", "ABORTED", "WAITING_FOR_DEPOSIT");

        for (int first = 0; first < claims.size(); first++) {
            for (int i = 0; i < claims.size(); i++) {
                claim(key, claims.get((first + i) % claims.size()));
                shop.clock.advance(WorkOffWebhooks.PAUSE);
                shop.workOff();
            }
        }

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT, REVERSAL);
    }

    @Test
    void D9_aPoisonousEventIsParkedAndOthersFlow() {
        OrderId other = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.confirm(order, key);
        shop.toss.breakLookupsOf(key);
        shop.webhook(order, key);

        for (int tries = 0; tries < WorkOffWebhooks.MOST_TRIES; tries++) {
            shop.clock.advance(Duration.ofMinutes(15));
            shop.webhook(other, paymentKey("other"));
            WorkOffWebhooks.Result result = shop.workOff();

            assertThat(result.turns()).isEqualTo(2);
            assertThat(result.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.cause()).isPresent());
        }

        assertThat(shop.eventsOf(order)).singleElement().satisfies(event -> {
            assertThat(event.outcome()).contains(Outcome.PARKED);
            assertThat(event.why()).contains("IllegalStateException");
        });
        assertThat(shop.eventsOf(other)).allMatch(event -> event.outcome().isPresent());
        shop.clock.advance(Duration.ofDays(1));
        assertThat(shop.workOff().turns()).isZero();
    }

    @Test
    void D13_theEndOfAnOldAttemptLeavesThePaidOrderAlone() {
        PaymentKey old = shop.authenticate(order);
        shop.toss.declineNextConfirm("REJECT_CARD_PAYMENT");
        shop.confirm(order, old);
        PaymentKey current = shop.authenticate(order);
        shop.confirm(order, current);
        assertThat(shop.status(order)).isEqualTo(PAID);

        claim(old, "ABORTED");
        shop.workOff();
        claim(old, "EXPIRED");
        shop.clock.advance(WorkOffWebhooks.PAUSE);
        shop.workOff();

        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
        assertThat(shop.eventsOf(order)).allMatch(event -> event.outcome().equals(Optional.of(Outcome.DONE)));
    }

    @Test
    void anEventThatNamesACancelOnlyIsFoundByIt() {
        PaymentKey key = shop.authenticate(order);
        shop.confirm(order, key);
        shop.toss.cancelInConsole(key, Won.of(1_000));
        shop.webhook(order, key);
        shop.workOff();
        String cancel = shop.toss.payment(key).cancels().get(0).transactionKey();
        int lookups = shop.toss.lookups();

        assertThat(receive("CANCEL_STATUS_CHANGED", Subject.cancel(cancel))).isEqualTo(Result.ACCEPTED);
        assertThat(receive("CANCEL_STATUS_CHANGED", Subject.cancel("txrd_theirs")))
                .isEqualTo(Result.IGNORED);
        shop.clock.advance(WorkOffWebhooks.PAUSE);
        shop.workOff();

        assertThat(shop.toss.lookups()).isEqualTo(lookups + 1);
        assertThat(shop.counted(Ignored.UNKNOWN_CANCEL)).isEqualTo(1);
    }

    @Test
    void D5_sameEventHundredTimesHasOneEffect() {
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
    void D3_anEventThatOvertakesTheAnswerToTheConfirmSettlesTheOrder() {
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
    void D7_anEventWaitsWhileTossCannotBeAsked() {
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

    @Test
    void anEventThatEndedAQuarterAgoIsForgottenAndItsEffectIsNot() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.confirm(new ConfirmRequest(order, key, shop.order(order).price()));
        shop.webhook(order, key);
        shop.workOff();

        shop.clock.advance(Duration.ofDays(89));
        assertThat(shop.forgetOldEvents.handle(new ForgetOldEvents.Command(100)))
                .isZero();
        shop.clock.advance(Duration.ofDays(2));
        assertThat(shop.forgetOldEvents.handle(new ForgetOldEvents.Command(100)))
                .isEqualTo(1);

        assertThat(shop.status(order)).isEqualTo(PAID);
    }

    private void claim(PaymentKey key, String status) {
        shop.receiveWebhook.handle(new ReceiveWebhook.Command(
                "PAYMENT_STATUS_CHANGED", Subject.payment(order, key), Optional.of(status), Optional.empty()));
    }

    private Result receive(String type, Subject subject) {
        return shop.receiveWebhook.handle(
                new ReceiveWebhook.Command(type, subject, Optional.empty(), Optional.empty()));
    }

    private Result depositCallback(String secret) {
        return shop.receiveWebhook.handle(new ReceiveWebhook.Command(
                "DEPOSIT_CALLBACK", Subject.order(order), Optional.of("DONE"), Optional.of(secret)));
    }

    private String secretOf(PaymentKey key) {
        return shop.toss.payment(key).identity().secret();
    }
}
