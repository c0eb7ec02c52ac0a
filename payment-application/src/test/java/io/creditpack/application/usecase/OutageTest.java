package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Toss goes away with the answers to many confirms, and comes back. */
class OutageTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({"PT1S", "PT30S", "PT2M", "PT17M", "PT2H"})
    void A12_howeverLongTossWasAwayAllSettlesInAMinuteAndHalfOfItInFifteenSeconds(Duration absence) {
        List<OrderId> orders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            orders.add(unanswered());
            shop.clock.advance(Duration.ofMillis(311));
        }
        shop.toss.goDown();
        letTheReconcilerLookFor(absence);
        assertThat(orders).allMatch(order -> shop.status(order) == OrderStatus.CONFIRMING);

        shop.toss.recover();
        List<Integer> seconds = secondsToSettle(orders);

        assertThat(seconds).hasSameSizeAs(orders).allMatch(it -> it <= 60);
        assertThat(seconds.get(seconds.size() / 2)).isLessThanOrEqualTo(15);
        assertThat(shop.balance()).isEqualTo(3L * orders.size());
        shop.assertEverythingSettles();
    }

    private OrderId unanswered() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.toss.nextConfirm(TossFault.LOST_AFTER_PROCESSING);
        shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        Shop.undecided(shop.confirm(order, key));
        return order;
    }

    private void letTheReconcilerLookFor(Duration time) {
        Duration step = time.compareTo(Duration.ofMinutes(10)) > 0 ? Duration.ofSeconds(7) : SECOND;
        shop.reconcileEvery(step, Math.toIntExact(time.dividedBy(step)));
    }

    /** Returns when each order was settled, earliest first; those that take more than two minutes are left out. */
    private List<Integer> secondsToSettle(List<OrderId> orders) {
        Map<OrderId, Integer> settled = new LinkedHashMap<>();
        for (int second = 1; second <= 120; second++) {
            shop.reconcileEvery(SECOND, 1);
            for (OrderId order : orders) {
                if (shop.status(order) == OrderStatus.PAID) {
                    settled.putIfAbsent(order, second);
                }
            }
        }
        return settled.values().stream().sorted().toList();
    }
}
