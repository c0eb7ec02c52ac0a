package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.OrderFilter;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.order.Trigger.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link io.creditpack.application.port.OrderRegister} must do. */
public abstract class OrderRegisterContract extends StoreContract {
    private static final Order ORDER = order("ord_000001");

    @Test
    void movesAreKeptInTheOrderTheyWereMade() {
        save(claimed(add(order("ord_000002")), paymentKey("hers")));
        Order claimed = save(claimed(add(ORDER), paymentKey("one")));
        Order back = save(claimed.confirmNotAttempted(trigger(Cause.CONFIRM)));
        save(claimed(back, paymentKey("two"))
                .paid(Fixtures.paidByCard(back, paymentKey("two")), trigger(Cause.CONFIRM)));

        assertThat(store().register().movesOf(ORDER.id()))
                .extracting(OrderMove::event)
                .containsExactly(
                        OrderEvent.CONFIRM_STARTED,
                        OrderEvent.CONFIRM_NOT_ATTEMPTED,
                        OrderEvent.CONFIRM_STARTED,
                        OrderEvent.PAYMENT_DONE);
    }

    @Test
    void listsACustomersOrdersNewestFirstAndPageByPage() {
        add(order("ord_of_doyun", DOYUN, PREMIUM_PACK));
        // Ids that do not sort by age, placed at one moment: only the order of arrival tells.
        List<Order> placed = Stream.of("ord_c3", "ord_a1", "ord_b2")
                .map(id -> add(order(id)))
                .toList();

        List<Order> page = store().register().findByCustomer(MINJI.id(), Optional.empty(), 2);
        List<Order> rest = store().register()
                .findByCustomer(MINJI.id(), Optional.of(page.get(1).id()), 2);

        assertThat(page).containsExactly(placed.get(2), placed.get(1));
        assertThat(rest).containsExactly(placed.get(0));
        assertThat(store().register()
                        .findByCustomer(MINJI.id(), Optional.of(placed.get(0).id()), 2))
                .isEmpty();
    }

    @Test
    void operatorsFindOrdersByWhatTheyAreLike() {
        add(order("ord_000001"));
        Order claimed = save(claimed(add(order("ord_000002")), paymentKey("two")));
        save(claimed.needsReview(ReviewReason.AMOUNT_DIFFERS));
        add(order("ord_000003", DOYUN, PREMIUM_PACK));
        var pending =
                new OrderFilter(Optional.of(OrderStatus.PENDING), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(found(OrderFilter.ALL)).containsExactly("ord_000003", "ord_000002", "ord_000001");
        assertThat(found(pending)).containsExactly("ord_000003", "ord_000001");
        assertThat(found(underReview(OrderFilter.ANY_REVIEW))).containsExactly("ord_000002");
        assertThat(found(underReview(Set.of(ReviewReason.UNKNOWN_STATUS)))).isEmpty();
        assertThat(found(underReview(Set.of()))).containsExactly("ord_000003", "ord_000001");
    }

    @Test
    void operatorsFindOrdersByTheTimeOfTheirPlacing() {
        add(placedAt("ord_000001", NOON.plusSeconds(2)));
        add(placedAt("ord_000002", NOON));
        add(placedAt("ord_000003", NOON.plusSeconds(1)));

        assertThat(found(OrderFilter.ALL)).containsExactly("ord_000001", "ord_000003", "ord_000002");
        assertThat(found(placed(NOON.plusSeconds(1), NOON.plusSeconds(2)))).containsExactly("ord_000003");
    }

    @Test
    void pagesOfASearchFitTogether() {
        IntStream.range(0, 7).forEach(number -> add(order("ord_00000" + number)));
        var pages = new ArrayList<String>();
        Optional<OrderId> last = Optional.empty();
        for (int page = 0; page < 4; page++) {
            List<Order> read = store().register().search(OrderFilter.ALL, last, 2);
            read.forEach(order -> pages.add(order.id().value()));
            last = Optional.of(read.get(read.size() - 1).id());
        }

        assertThat(pages)
                .containsExactly(
                        "ord_000006",
                        "ord_000005",
                        "ord_000004",
                        "ord_000003",
                        "ord_000002",
                        "ord_000001",
                        "ord_000000");
        assertThat(store().register().search(OrderFilter.ALL, last, 2)).isEmpty();
    }

    @Test
    void tellsWhereSomeOrdersStand() {
        add(order("ord_000002"));
        save(claimed(add(ORDER), paymentKey("card")));
        add(order("ord_000003"));

        assertThat(store().register()
                        .statusesOf(Set.of(ORDER.id(), new OrderId("ord_000003"), new OrderId("ord_nobody"))))
                .isEqualTo(Map.of(ORDER.id(), OrderStatus.CONFIRMING, new OrderId("ord_000003"), OrderStatus.PENDING));
        assertThat(store().register().statusesOf(Set.of())).isEmpty();
    }

    private List<String> found(OrderFilter filter) {
        return store().register().search(filter, Optional.empty(), 10).stream()
                .map(order -> order.id().value())
                .toList();
    }

    private static OrderFilter underReview(Set<ReviewReason> reasons) {
        return new OrderFilter(Optional.empty(), Optional.of(reasons), Optional.empty(), Optional.empty());
    }

    private static OrderFilter placed(Instant from, Instant to) {
        return new OrderFilter(Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
    }

    private static Order placedAt(String id, Instant when) {
        var key = new RequestKey("request-" + id);
        return Order.place(
                new OrderId(id), new Purchase(MINJI, PREMIUM_PACK, key, when, when.plus(Duration.ofMinutes(30))));
    }
}
