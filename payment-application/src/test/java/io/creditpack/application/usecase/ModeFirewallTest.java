package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.application.usecase.credit.CallerKey;
import io.creditpack.application.usecase.credit.GrantPromotion;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders were placed under test keys, and then somebody starts the shop with live ones over the same store. */
class ModeFirewallTest {
    private final Shop shop = new Shop();

    @Test
    void anOrderOfTheOtherModeIsNotConfirmedAndStaysPayable() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.toss.takeLiveKeys();

        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.PAYMENT_MISCONFIGURED);
        assertThat(shop.toss.confirms()).isZero();
        assertThat(shop.status(order)).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void aPaidOrderOfTheOtherModeAnswersWithoutAskingToss() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.confirm(order, key);
        shop.toss.takeLiveKeys();

        Shop.settled(shop.confirm(order, key));

        assertThat(shop.toss.confirms()).isEqualTo(1);
    }

    /** Toss's live environment knows nothing of it, and that must not be taken for a failure. */
    @Test
    void anOrderUnderWayIsNeitherAskedAboutNorGivenUp() {
        OrderId order = unanswered();
        shop.toss.takeLiveKeys();
        int lookups = shop.toss.lookups();

        shop.reconcileEvery(Duration.ofMinutes(20), 3);

        assertThat(shop.toss.lookups()).isEqualTo(lookups);
        assertThat(shop.status(order)).isEqualTo(OrderStatus.CONFIRMING);
    }

    @Test
    void aWebhookOfAnOrderOfTheOtherModeMovesNothing() {
        OrderId order = unanswered();
        PaymentKey key = shop.order(order).openAttempt().orElseThrow().paymentKey();
        shop.toss.takeLiveKeys();
        int lookups = shop.toss.lookups();

        shop.webhook(order, key);
        WorkOffWebhooks.Result done = shop.workOffWebhooks.handle(new WorkOffWebhooks.Command(10));

        assertThat(done.failures())
                .singleElement()
                .extracting(WorkOffWebhooks.Failure::why)
                .isEqualTo("ORDER_OF_THE_OTHER_MODE");
        assertThat(shop.toss.lookups()).isEqualTo(lookups);
        assertThat(shop.status(order)).isEqualTo(OrderStatus.CONFIRMING);
    }

    @Test
    void moneyOfTheOtherModeIsNotGivenBackAndNoCreditsAreHeld() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.takeLiveKeys();

        RefundPayment.Result result = shop.refundPayment.handle(new RefundPayment.Command(
                order,
                Optional.of(Fixtures.MINJI.id()),
                new RequestKey("refund-1"),
                new RefundPayment.Wish(Optional.empty(), "by mistake", Optional.empty())));

        assertThat(result)
                .isEqualTo(
                        new RefundPayment.Result.Refused(RefundRefusal.of(RefundRefusal.Reason.PAYMENT_MISCONFIGURED)));
        assertThat(shop.toss.cancels()).isZero();
        assertThat(shop.memory.store().ledgers().load(MINJIS_ACCOUNT).balance())
                .isEqualTo(new CreditBalance(3, Credits.ZERO));
    }

    @Test
    void freeCreditsAreOfTheModeOfTheShop() {
        var store = shop.memory.store();
        var live = new GrantPromotion(store, shop.clock, Mode.LIVE);
        var command = new GrantPromotion.Command(
                MINJIS_ACCOUNT,
                new CallerKey("shop", new RequestKey("welcome")),
                Credits.of(1),
                "welcome",
                Optional.empty());

        live.handle(command);

        assertThat(store.ledgers().load(MINJIS_ACCOUNT).mode()).isEqualTo(Mode.LIVE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditDesk(store, shop.clock).grant(MINJIS_ACCOUNT, "again", 1));
    }

    private OrderId unanswered() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        Shop.undecided(shop.confirm(order, key));
        return order;
    }
}
