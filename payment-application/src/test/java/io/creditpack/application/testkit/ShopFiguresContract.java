package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.claimed;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paidByCard;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ShopFigures;
import io.creditpack.application.port.ShopFigures.Day;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ShopFigures} must do. */
public abstract class ShopFiguresContract extends StoreContract {
    private static final KoreanDay DAY = KoreanDay.of(NOON);

    /** Returns the figures of the store that {@link #newStore} opened last. */
    protected abstract ShopFigures figures();

    @Test
    void daysOnWhichNothingHappenedAreThereAsWell() {
        assertThat(figures().days(DAY.previous(), DAY))
                .containsExactly(day(DAY.previous(), 0, 0, 0), day(DAY, 0, 0, 0));
        assertThat(figures().outcomes(DAY, DAY)).isEmpty();
    }

    @Test
    void moneyIsOfTheKoreanDayOnWhichItMoved() {
        paid("order-1", DAY.start(), Optional.of(DAY.end()));
        paid("order-2", DAY.end().minusMillis(1), Optional.of(DAY.end().minusMillis(1)));
        paid("order-3", DAY.start().minusMillis(1), Optional.empty());

        assertThat(figures().days(DAY.previous(), DAY.next()))
                .containsExactly(
                        day(DAY.previous(), 3_000, 0, 0), day(DAY, 6_000, 1_000, 0), day(DAY.next(), 0, 1_000, 0));
    }

    @Test
    void creditsThatAreLeftAddUpDayByDay() {
        add(order("order-1"));
        book("grant-1", EntryType.GRANT, 5, DAY.start().minusMillis(1));
        book("spend-1", EntryType.SPEND, 2, DAY.start());
        book("hold-1", EntryType.HOLD, 1, DAY.start());
        book("reversal-1", EntryType.REVERSAL, 5, DAY.end());

        assertThat(figures().days(DAY.previous(), DAY.next()))
                .extracting(Day::outstanding)
                .containsExactly(5L, 3L, -2L);
        assertThat(figures().days(DAY, DAY)).extracting(Day::outstanding).containsExactly(3L);
    }

    @Test
    void ordersAreCountedByWhereTheyStand() {
        paid("order-1", NOON, Optional.empty());
        paid("order-2", NOON, Optional.empty());
        add(order("order-3"));

        assertThat(figures().outcomes(DAY, DAY)).isEqualTo(Map.of(OrderStatus.PAID, 2L, OrderStatus.PENDING, 1L));
        assertThat(figures().outcomes(DAY.next(), DAY.next())).isEmpty();
        assertThat(figures().outcomes(DAY.previous(), DAY.previous())).isEmpty();
    }

    private static Day day(KoreanDay day, long sold, long refunded, long outstanding) {
        return new Day(day, Won.of(sold), Won.of(refunded), outstanding);
    }

    private void paid(String id, Instant approvedAt, Optional<Instant> canceledAt) {
        Order claimed = save(claimed(add(order(id)), paymentKey(id)));
        Payment known = paidByCard(claimed, paymentKey(id));
        Method method = known.method();
        List<Cancel> cancels = canceledAt.stream()
                .map(at -> new Cancel("txrd_cancel_" + id, Won.of(1_000), at))
                .toList();
        var payment = new Payment(
                known.identity(),
                known.status(),
                known.amounts(),
                new Method(
                        method.name(),
                        Optional.of(approvedAt),
                        method.approvalKey(),
                        method.receiptUrl(),
                        method.virtualAccount()),
                cancels);
        save(claimed.paid(payment, trigger(Cause.CONFIRM)));
    }

    private void book(String id, EntryType type, long credits, Instant at) {
        Source source =
                type == EntryType.REVERSAL ? Source.of(order("order-1").id(), "txrd_cancel") : Source.of("a reason");
        var entry = new CreditEntry(new EntryId(id), type, Credits.of(credits), source, at);
        write(() -> {
            var ledger = store().ledgers().loadForUpdate(MINJIS_ACCOUNT);
            store().ledgers()
                    .save(
                            switch (type) {
                                case GRANT -> ledger.grant(entry);
                                case SPEND -> ledger.spend(entry);
                                case HOLD -> ledger.hold(entry);
                                default -> ledger.reverse(entry);
                            });
        });
    }
}
