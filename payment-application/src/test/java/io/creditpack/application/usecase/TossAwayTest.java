package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.order.OrderStatus.CONFIRMING;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A Toss that is left alone for a while, because it did not answer. */
class TossAwayTest {
    private final Shop shop = new Shop();
    private final OrderId order = shop.place(PRO_PACK);

    @Test
    void A12_aConfirmIsRefusedBeforeAnythingIsClaimed() {
        PaymentKey key = shop.authenticate(order);
        shop.toss.rest();

        assertThat(Shop.refused(shop.confirm(order, key))).isEqualTo(Reason.TOSS_UNREACHABLE);
        assertThat(shop.status(order)).isEqualTo(PENDING);
        assertThat(shop.history(order)).isEmpty();
        assertThat(shop.toss.confirms()).isZero();

        shop.toss.recover();
        assertThat(Shop.settled(shop.confirm(order, key)).balance()).contains(3L);
    }

    @Test
    void A12_aRepeatedConfirmOfAPaidOrderIsAnsweredAllTheSame() {
        PaymentKey key = shop.authenticate(order);
        shop.confirm(order, key);
        shop.toss.rest();

        assertThat(Shop.settled(shop.confirm(order, key)).balance()).contains(3L);
    }

    @Test
    void A12_theReconcilerWaitsAndUnknownOutcomesStayUnknown() {
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        shop.confirm(order, shop.authenticate(order));
        int lookups = shop.toss.lookups();
        shop.toss.rest();

        shop.reconcileEvery(Duration.ofMinutes(1), 120);
        assertThat(shop.toss.lookups()).isEqualTo(lookups);
        assertThat(shop.status(order)).isEqualTo(CONFIRMING);

        shop.toss.recover();
        shop.reconcileEvery(Duration.ofSeconds(1), 1);
        assertThat(shop.status(order)).isEqualTo(PAID);
    }

    @Test
    void A12_webhooksWaitWithoutUsingUpTheirTries() {
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        shop.webhook(order, key);
        shop.toss.rest();

        for (int minute = 0; minute < 120; minute++) {
            shop.clock.advance(Duration.ofMinutes(1));
            assertThat(shop.workOff().turns()).isZero();
        }
        assertThat(shop.eventsOf(order))
                .allSatisfy(event -> assertThat(event.event().arrival().tries()).isZero());

        shop.toss.recover();
        shop.workOff();
        assertThat(shop.status(order)).isEqualTo(PAID);
    }
}
