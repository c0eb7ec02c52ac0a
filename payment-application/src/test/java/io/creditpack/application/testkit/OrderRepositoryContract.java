package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.DOYUN;
import static io.creditpack.application.testkit.Fixtures.MINJI;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.canceled;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link io.creditpack.application.port.OrderRepository} must do. */
public abstract class OrderRepositoryContract extends StoreContract {
    private static final Order ORDER = order("ord_000001");

    @Test
    void findsWhatWasAdded() {
        write(() -> store().orders().add(ORDER));

        assertThat(store().orders().find(ORDER.id())).contains(ORDER);
        assertThat(store().orders().find(MINJI.id(), ORDER.purchase().requestKey()))
                .contains(ORDER);
        assertThat(store().register().movesOf(ORDER.id())).isEmpty();
    }

    @Test
    void knowsNothingOfAnOrderThatWasNeverAdded() {
        add(ORDER);

        assertThat(store().orders().find(new OrderId("ord_nobody"))).isEmpty();
        assertThat(store().orders().find(MINJI.id(), new RequestKey("another"))).isEmpty();
        assertThat(store().orders().find(DOYUN.id(), ORDER.purchase().requestKey()))
                .isEmpty();
        assertThat(store().register().movesOf(new OrderId("ord_nobody"))).isEmpty();
    }

    @Test
    void aCustomersRequestKeyMakesOneOrder() {
        add(ORDER);
        Order sameKey = Order.place(new OrderId("ord_000002"), ORDER.purchase());

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add(sameKey));

        assertThat(store().orders().find(sameKey.id())).isEmpty();
        assertThat(store().orders().find(MINJI.id(), ORDER.purchase().requestKey()))
                .contains(ORDER);
    }

    @Test
    void twoCustomersMayUseTheSameRequestKey() {
        add(ORDER);
        Purchase his = purchaseOf(DOYUN, ORDER.purchase().requestKey());

        Order order = add(Order.place(new OrderId("ord_000002"), his));

        assertThat(store().orders().find(DOYUN.id(), his.requestKey())).contains(order);
    }

    @Test
    void theSameOrderIdIsRefused() {
        add(ORDER);
        Order sameId = Order.place(ORDER.id(), purchaseOf(DOYUN, new RequestKey("his")));

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add(sameId));

        assertThat(store().orders().find(ORDER.id())).contains(ORDER);
    }

    @ParameterizedTest
    @MethodSource("everyProgress")
    void restoresEveryProgress(Order progressed) {
        add(ORDER);

        Order saved = save(progressed);

        assertThat(saved).isEqualTo(progressed.saved());
        assertThat(store().register().movesOf(ORDER.id())).isEqualTo(progressed.moves());
        assertThat(store().register().findByCustomer(MINJI.id(), Optional.empty(), 1))
                .containsExactly(saved);
    }

    static Stream<Named<Order>> everyProgress() {
        return ProgressedOrders.of(ORDER);
    }

    @ParameterizedTest
    @MethodSource("everyProgress")
    void leadsFromEveryProgressToEveryOther(Order progressed) {
        add(ORDER);
        Order current = save(progressed);

        for (Order next : ProgressedOrders.of(ORDER).map(Named::getPayload).toList()) {
            Order replaced = new Order(ORDER.id(), ORDER.purchase(), next.progress(), current.version(), List.of());
            current = save(replaced);
            assertThat(current).isEqualTo(replaced.saved());
        }
    }

    @Test
    void aStaleOrderIsRefusedAndLeavesNoTrace() {
        Order loaded = add(ORDER);
        save(claimed(loaded, paymentKey("first")));
        Order overtaken = claimed(loaded, paymentKey("second"));

        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> save(overtaken));

        assertThat(load(ORDER).openAttempt().orElseThrow().paymentKey()).isEqualTo(paymentKey("first"));
        assertThat(store().register().movesOf(ORDER.id())).hasSize(1);
    }

    @Test
    void anOrderThatWasNeverAddedCannotBeSaved() {
        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> save(ORDER));
    }

    @Test
    void aPaymentKeyBelongsToOneOrder() {
        Order mine = add(ORDER);
        Order his = add(order("ord_000002", DOYUN, PREMIUM_PACK));
        save(claimed(mine, paymentKey("one")));

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> save(claimed(his, paymentKey("one"))));

        assertThat(load(his)).isEqualTo(his);
    }

    @Test
    void aPaymentKeyThatWasGivenBackIsFree() {
        Order mine = save(claimed(add(ORDER), paymentKey("one")));
        Order his = add(order("ord_000002", DOYUN, PREMIUM_PACK));
        save(mine.confirmNotAttempted(trigger(Cause.CONFIRM)));

        Order claimed = save(claimed(his, paymentKey("one")));

        assertThat(claimed.openAttempt()).isPresent();
    }

    @Test
    void ofTwoClaimsAtOnceOneIsStale() {
        Order loaded = add(ORDER);

        List<Boolean> claims = Race.of(8, racer -> {
            try {
                write(() -> store().orders().save(claimed(loaded, paymentKey("racer" + racer))));
                return true;
            } catch (StaleWriteException overtaken) {
                return false;
            }
        });

        assertThat(claims).containsOnlyOnce(true);
        assertThat(load(ORDER).progress().attempts()).hasSize(1);
        assertThat(store().register().movesOf(ORDER.id())).hasSize(1);
    }

    @Test
    void ofOrdersThatClaimOnePaymentKeyAtOnceOneHasIt() {
        List<Order> orders = IntStream.range(0, 8)
                .mapToObj(number -> add(order("ord_racer_" + number)))
                .toList();

        List<Boolean> claims = Race.of(orders.size(), racer -> {
            try {
                write(() -> store().orders().save(claimed(orders.get(racer), paymentKey("one"))));
                return true;
            } catch (AlreadyTakenException taken) {
                return false;
            }
        });

        assertThat(claims).containsOnlyOnce(true);
        assertThat(orders)
                .filteredOn(order -> load(order).status() == OrderStatus.CONFIRMING)
                .hasSize(1);
    }

    @Test
    void ofOneRequestSentManyTimesAtOnceOneMakesTheOrder() {
        List<Boolean> additions = Race.of(8, racer -> {
            try {
                write(() -> store().orders().add(Order.place(new OrderId("ord_racer_" + racer), ORDER.purchase())));
                return true;
            } catch (AlreadyTakenException taken) {
                return false;
            }
        });

        assertThat(additions).containsOnlyOnce(true);
        assertThat(store().register().findByCustomer(MINJI.id(), Optional.empty(), 10))
                .hasSize(1);
    }

    @Test
    void aCancelTellsWhoseItIs() {
        Order paid = save(claimed(add(ORDER), paymentKey("one")));
        Payment payment = paidByCard(ORDER, paymentKey("one"));
        Order stored = save(paid.paid(payment, trigger(Cause.CONFIRM)));
        save(stored.canceledInPart(canceled(payment, "txrd_1", Won.of(1_000)), trigger(Cause.WEBHOOK)));

        assertThat(store().orders().findByCancel("txrd_1")).contains(ORDER.id());
        assertThat(store().orders().findByCancel("txrd_2")).isEmpty();
    }

    @Test
    void keepsWhetherItIsPaidWithRealMoney() {
        Order live = Fixtures.liveOrder("ord_live");
        add(live);
        add(Fixtures.order("ord_test"));

        assertThat(store().orders().find(live.id())).contains(live);
        assertThat(live.mode()).isEqualTo(Mode.LIVE);
        assertThat(store().orders().find(new OrderId("ord_test")))
                .map(Order::mode)
                .contains(Mode.TEST);
    }

    private static Purchase purchaseOf(Customer customer, RequestKey key) {
        return new Purchase(customer, PREMIUM_PACK, key, Fixtures.NOON, Fixtures.NOON.plus(Duration.ofMinutes(30)));
    }
}
