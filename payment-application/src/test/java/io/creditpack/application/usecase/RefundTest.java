package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.usecase.RefundPayment.Result;
import io.creditpack.application.usecase.RefundRefusal.Reason;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.RefundAccount;
import java.time.Duration;
import java.util.Optional;

/** Somebody who asks for refunds of orders that a shop has been paid for. */
abstract class RefundTest {
    static final Optional<CustomerId> OPERATOR = Optional.empty();
    static final Optional<CustomerId> BUYER = Optional.of(MINJI.id());
    static final Optional<RefundAccount> ACCOUNT = Optional.of(new RefundAccount("88", "110123456789", "김민지"));

    final Shop shop = new Shop();

    final OrderId deposited() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        shop.reconcileEvery(Duration.ofSeconds(10), 1);
        assertThat(shop.status(order)).isEqualTo(PAID);
        return order;
    }

    final PaymentKey key(OrderId order) {
        return shop.order(order).openAttempt().orElseThrow().paymentKey();
    }

    final Result refund(OrderId order, String key, Optional<CustomerId> by) {
        return refund(order, key, by, new RefundPayment.Wish(Optional.empty(), "단순 변심", Optional.empty()));
    }

    final Result refund(
            OrderId order, String key, Optional<CustomerId> by, long amount, Optional<RefundAccount> account) {
        return refund(order, key, by, new RefundPayment.Wish(Optional.of(Won.of(amount)), "단순 변심", account));
    }

    final Result refund(OrderId order, String key, Optional<CustomerId> by, RefundPayment.Wish wish) {
        return shop.refundPayment.handle(new RefundPayment.Command(order, by, new RequestKey(key), wish));
    }

    static Reason refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusal().reason();
    }
}
