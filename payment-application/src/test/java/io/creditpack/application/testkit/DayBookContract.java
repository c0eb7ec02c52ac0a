package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.canceled;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.DayBook;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Recorded;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link DayBook} must do. */
public abstract class DayBookContract extends StoreContract {
    private static final KoreanDay DAY = KoreanDay.of(NOON);
    private static final Instant LONG_BEFORE = NOON.minus(Duration.ofDays(30));

    /** Returns the days of the store that {@link #newStore} opened last. */
    protected abstract DayBook book();

    @Test
    void aDayBeginsAndEndsAtMidnightInKorea() {
        addPlacedAt("ord_before", DAY.start().minusNanos(1_000));
        addPlacedAt("ord_first", DAY.start());
        addPlacedAt("ord_last", DAY.end().minusNanos(1_000));
        addPlacedAt("ord_after", DAY.end());

        assertThat(book().ordersOf(DAY)).containsExactlyInAnyOrder(new OrderId("ord_first"), new OrderId("ord_last"));
    }

    @Test
    void anOrderIsOfTheDayItsMoneyCameOrWent() {
        Order approved = paid("ord_approved", NOON);
        Order canceled = paid("ord_canceled", LONG_BEFORE);
        Payment back = canceled(canceled.progress().payment().orElseThrow(), "txrd_1", Won.of(3_000));
        save(canceled.canceledInFull(back, trigger(Cause.WEBHOOK)));
        paid("ord_of_another_day", LONG_BEFORE);

        assertThat(book().ordersOf(DAY)).containsExactlyInAnyOrder(approved.id(), canceled.id());
        assertThat(back.cancels()).extracting(Cancel::canceledAt).containsExactly(NOON);
    }

    @Test
    void anOrderIsOfTheDayItsCreditsWereBooked() {
        Order order = addPlacedAt("ord_granted", LONG_BEFORE);
        CreditEntry entry = book(order);

        assertThat(entry.createdAt()).isEqualTo(NOON);
        assertThat(book().ordersOf(DAY)).containsExactly(order.id());
    }

    @Test
    void ordersAreFoundWithTheirPaymentAndEverythingThatWasBookedForThem() {
        Order paid = paid("ord_found_1", NOON);
        CreditEntry granted = book(paid);
        Order placed = add(order("ord_found_2"));
        add(order("ord_not_asked_for"));

        List<Recorded> found = book().find(List.of(paid.id(), placed.id(), paid.id(), new OrderId("ord_unknown")));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Recorded(load(paid), new OrderCredits(List.of(granted))),
                        new Recorded(load(placed), OrderCredits.NONE));
    }

    private Order addPlacedAt(String id, Instant when) {
        Purchase purchase = order(id).purchase();
        return add(Order.place(
                new OrderId(id),
                new Purchase(
                        purchase.customer(),
                        purchase.product(),
                        purchase.requestKey(),
                        when,
                        when.plus(Duration.ofDays(60)))));
    }

    private Order paid(String id, Instant when) {
        Order order = addPlacedAt(id, LONG_BEFORE);
        Order claimed = save(claimed(order, paymentKey(id)));
        Payment payment = paidByCard(order, paymentKey(id));
        Method method = payment.method();
        return save(claimed.paid(
                new Payment(
                        payment.identity(),
                        payment.status(),
                        payment.amounts(),
                        new Method(
                                method.name(),
                                Optional.of(when),
                                method.approvalKey(),
                                method.receiptUrl(),
                                method.virtualAccount()),
                        payment.cancels()),
                trigger(Cause.CONFIRM)));
    }

    private CreditEntry book(Order order) {
        CreditEntry entry = grant(order, 1);
        write(() -> store().ledgers()
                .save(store().ledgers().loadForUpdate(order.account()).grant(entry)));
        return entry;
    }
}
