package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepairMissedDaysTest {
    private static final KoreanDay FIRST = KoreanDay.of(NOON);

    private final Shop shop = new Shop();

    @Test
    void everyDayThatWasMissedIsRepairedAndTodayIsNot() {
        OrderId first = canceledInConsole();
        shop.clock.advance(Duration.ofDays(2));
        OrderId third = canceledInConsole();
        shop.clock.advance(Duration.ofDays(1));
        OrderId today = canceledInConsole();

        assertThat(days(run(Optional.of(FIRST.previous())))).containsExactly(0L, 1L, 2L);
        assertThat(shop.status(first)).isEqualTo(CANCELED);
        assertThat(shop.status(third)).isEqualTo(CANCELED);
        assertThat(shop.status(today)).isNotEqualTo(CANCELED);
    }

    @Test
    void aDayThatIsDoneIsNotDoneAgain() {
        shop.clock.advance(Duration.ofDays(1));

        assertThat(run(Optional.of(FIRST)).days()).isEmpty();
    }

    @Test
    void nobodyLooksBackFurtherThanAWeek() {
        assertThat(run(Optional.empty()).days()).hasSize(7);
        assertThat(run(Optional.of(new KoreanDay(LocalDate.of(2026, 1, 1)))).days())
                .hasSize(7);
    }

    @Test
    void theFirstDayTossDoesNotListEndsTheRun() {
        shop.toss.goDown();

        RepairMissedDays.Result result = run(Optional.empty());

        assertThat(result.days()).isEmpty();
        assertThat(result.unanswered()).isPresent();
    }

    private OrderId canceledInConsole() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.cancelInConsole(shop.order(order).openAttempt().orElseThrow().paymentKey(), Won.of(3_000));
        return order;
    }

    private RepairMissedDays.Result run(Optional<KoreanDay> doneUpTo) {
        return shop.repairMissedDays.handle(new RepairMissedDays.Command(doneUpTo));
    }

    private static List<Long> days(RepairMissedDays.Result result) {
        return result.days().stream()
                .map(day -> day.after().day().date().toEpochDay() - FIRST.date().toEpochDay())
                .toList();
    }
}
