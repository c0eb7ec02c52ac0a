package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A process dies between its claim and its request to Toss, which takes a minute to be given up; the next one starts. */
class DeadProcessTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Shop shop = new Shop();
    private final PaymentStore store = shop.memory.store();

    @AfterEach
    void everythingSettlesByItself() {
        shop.assertEverythingSettles();
    }

    @Test
    void A1_whoeverIsAloneConfirmsAgainAtTheFirstLook() {
        OrderId order = claimed();

        startAndLook(shop.clock.instant().plusSeconds(1));

        assertThat(shop.status(order)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void A1_whoeverMayHaveCompanyWaitsUntilTheRequestCannotBeUnderWay() {
        OrderId order = claimed();

        startAndLook(Instant.MIN);

        assertThat(shop.status(order)).isEqualTo(OrderStatus.CONFIRMING);
        assertThat(shop.toss.confirms()).isZero();
        shop.reconcileEvery(Duration.ofSeconds(10), 8);
        assertThat(shop.status(order)).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void F1_whoeverIsAloneCancelsAgainAtTheFirstLook() {
        OrderId order = shop.paid(PRO_PACK);
        var wish = new RefundPayment.Wish(Optional.empty(), "단순 변심", Optional.empty());
        var claim = new RefundClaim(store, shop.refundQuotes, shop.ids, shop.clock);
        claim.handle(new RefundPayment.Command(order, Optional.empty(), new RequestKey("key-1"), wish));

        startAndLook(shop.clock.instant().plusSeconds(1));

        assertThat(shop.status(order)).isEqualTo(OrderStatus.CANCELED);
    }

    private OrderId claimed() {
        OrderId order = shop.place(PRO_PACK);
        var dying = new Settlement(store, shop.toss, shop.clock, new LookSchedule(MINUTE));
        dying.claim().handle(shop.confirmation(order, shop.authenticate(order)));
        assertThat(shop.status(order)).isEqualTo(OrderStatus.CONFIRMING);
        return order;
    }

    private void startAndLook(Instant aloneSince) {
        var schedule = new LookSchedule(MINUTE, aloneSince);
        var settlement = new Settlement(store, shop.toss, shop.clock, schedule);
        shop.clock.advance(LookSchedule.FIRST);
        new ReconcilePayments(store, shop.toss, settlement, schedule, shop.clock)
                .handle(new ReconcilePayments.Command(10));
    }
}
