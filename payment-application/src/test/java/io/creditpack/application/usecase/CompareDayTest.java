package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.PREMIUM_PACK;
import static io.creditpack.application.testkit.Fixtures.PRO_PACK;
import static io.creditpack.domain.comparison.DifferenceKind.AMOUNT_DIFFERS;
import static io.creditpack.domain.comparison.DifferenceKind.CANCEL_MISSING_HERE;
import static io.creditpack.domain.comparison.DifferenceKind.GRANT_MISSING;
import static io.creditpack.domain.comparison.DifferenceKind.ORDER_MISSING_HERE;
import static io.creditpack.domain.comparison.DifferenceKind.PAYMENT_MISSING_AT_TOSS;
import static io.creditpack.domain.comparison.DifferenceKind.PAYMENT_MISSING_HERE;
import static io.creditpack.domain.comparison.DifferenceKind.SECOND_PAYMENT;
import static io.creditpack.domain.comparison.DifferenceKind.STATUS_DIFFERS;
import static io.creditpack.domain.credit.EntryType.GRANT;
import static io.creditpack.domain.credit.EntryType.REVERSAL;
import static io.creditpack.domain.order.OrderStatus.CANCELED;
import static io.creditpack.domain.order.OrderStatus.PAID;
import static io.creditpack.domain.order.OrderStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.order.OrderStatus.WAITING_FOR_DEPOSIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.testkit.TossFault;
import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.Difference;
import io.creditpack.domain.comparison.DifferenceKind;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Repair;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareDayTest {
    private static final KoreanDay DAY = KoreanDay.of(NOON);

    private final Shop shop = new Shop();
    private final List<Comparison> shown = new ArrayList<>();

    @Test
    void aDayOnWhichAllWentWellHasNoDifference() {
        OrderId order = shop.paid(PRO_PACK);
        shop.place(PREMIUM_PACK);
        shop.toss.cancelInConsole(key(order), Won.of(1_000));
        shop.webhook(order, key(order));
        shop.workOff();

        Comparison day = compare();

        assertThat(day.differences()).isEmpty();
        assertThat(day.totals().orders()).isEqualTo(2);
        assertThat(day.totals().toss()).isEqualTo(day.totals().here());
        assertThat(day.totals().toss().paid()).isEqualTo(Won.of(3_000));
        assertThat(day.totals().toss().canceled()).isEqualTo(Won.of(1_000));
        assertThat(day.totals().ledger().granted().units()).isEqualTo(3);
        assertThat(day.totals().ledger().takenBack().units()).isEqualTo(1);
    }

    @Test
    void F4_aCancelInTossesConsoleIsFoundShownAndReversedOnce() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.cancelInConsole(key(order), Won.of(3_000));

        assertThat(kinds(compare())).containsExactly(CANCEL_MISSING_HERE);
        assertThat(shop.status(order)).isEqualTo(PAID);

        RepairDay.Result.Repaired repaired = repair();
        assertThat(kinds(shown.get(0))).containsExactly(CANCEL_MISSING_HERE);
        assertThat(kinds(repaired.repaired())).containsExactly(CANCEL_MISSING_HERE);
        assertThat(repaired.after().differences()).isEmpty();
        assertThat(repair().before().differences()).isEmpty();

        assertThat(shop.status(order)).isEqualTo(CANCELED);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT, REVERSAL);
        assertThat(causes(order)).last().isEqualTo(Cause.COMPARISON);
    }

    @Test
    void aRefundOfLastMonthsOrderIsADifferenceOfToday() {
        OrderId order = shop.paid(PREMIUM_PACK);
        shop.clock.advance(Duration.ofDays(30));
        shop.toss.cancelInConsole(key(order), Won.of(1_000));
        KoreanDay later = KoreanDay.of(shop.clock.instant());

        assertThat(compare().differences()).isEmpty();
        assertThat(kinds(compare(later))).containsExactly(CANCEL_MISSING_HERE);

        repair(later);
        assertThat(shop.status(order)).isEqualTo(PARTIAL_CANCELED);
        assertThat(shop.balance()).isEqualTo(4);
    }

    @Test
    void moneyThatNobodyHeardOfIsFoundAndItsCreditsAreGranted() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticate(order);
        shop.toss.confirm(new ConfirmRequest(order, key, Won.of(3_000)));

        assertThat(kinds(compare())).containsExactly(PAYMENT_MISSING_HERE);

        repair();
        assertThat(shop.status(order)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(3);
    }

    @Test
    void G7_ordersThatARestoredBackupLacksAreNamedAndThoseItHasAreSettled() {
        OrderId lost = shop.paid(PRO_PACK);
        OrderId kept = shop.place(PREMIUM_PACK);
        Order pending = shop.order(kept);
        shop.confirm(kept, shop.authenticate(kept));
        shop.memory.loseCreditsOf(pending);
        shop.memory.loseOrder(lost);
        shop.memory.restore(pending);

        RepairDay.Result.Repaired repaired = repair();

        assertThat(kinds(repaired.repaired())).containsExactly(PAYMENT_MISSING_HERE);
        assertThat(kinds(repaired.after())).containsExactly(ORDER_MISSING_HERE);
        Difference unknown = repaired.after().differences().get(0);
        assertThat(unknown.subject().orderId()).isEqualTo(lost.value());
        assertThat(unknown.repair()).isEqualTo(Repair.REVIEW);
        assertThat(unknown.toss().orElseThrow().amount()).isEqualTo(Won.of(3_000));
        assertThat(shop.status(kept)).isEqualTo(PAID);
        assertThat(shop.balance()).isEqualTo(5);
    }

    @Test
    void G4_aGrantThatVanishedIsFoundAndBookedAgain() {
        OrderId order = shop.paid(PRO_PACK);
        shop.memory.loseCreditsOf(shop.order(order));
        assertThat(shop.balance()).isZero();

        assertThat(kinds(compare())).containsExactly(GRANT_MISSING);

        assertThat(repair().after().differences()).isEmpty();
        assertThat(shop.balance()).isEqualTo(3);
        assertThat(shop.entriesOf(order)).containsExactly(GRANT);
    }

    @Test
    void anotherAmountAtTossIsForAPerson() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.toss.authenticate(order, Won.of(2_000));
        shop.toss.confirm(new ConfirmRequest(order, key, Won.of(2_000)));

        Comparison day = compare();
        assertThat(kinds(day)).containsExactly(AMOUNT_DIFFERS);
        assertThat(day.differences().get(0).repair()).isEqualTo(Repair.REVIEW);

        assertThat(kinds(repair().after())).containsExactly(AMOUNT_DIFFERS);
        assertThat(shop.order(order).isUnderReview()).isTrue();
        assertThat(shop.balance()).isZero();
    }

    @Test
    void aPaymentTossDoesNotListIsForAPerson() {
        OrderId order = shop.paid(PRO_PACK);
        shop.toss.forgetTransactionsOf(key(order));

        assertThat(kinds(compare())).containsExactly(PAYMENT_MISSING_AT_TOSS);
        assertThat(shop.status(order)).isEqualTo(PAID);
    }

    @Test
    void aSecondPaymentOfAnOrderIsForAPerson() {
        OrderId order = shop.paid(PRO_PACK);
        PaymentKey second = shop.authenticate(order);
        shop.toss.confirm(new ConfirmRequest(order, second, Won.of(3_000)));

        assertThat(kinds(compare())).containsExactly(SECOND_PAYMENT);

        shop.toss.cancelInConsole(second, Won.of(3_000));
        assertThat(compare().differences()).isEmpty();
    }

    @Test
    void aReversedDepositIsFoundAndItsGrantTakenBack() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        shop.webhook(order, key);
        shop.workOff();
        assertThat(compare().differences()).isEmpty();
        shop.toss.reverseDeposit(key);

        assertThat(kinds(compare())).containsExactly(STATUS_DIFFERS);

        assertThat(repair().after().differences()).isEmpty();
        assertThat(shop.status(order)).isEqualTo(WAITING_FOR_DEPOSIT);
        assertThat(shop.balance()).isZero();
    }

    @Test
    void aDepositThatWasReversedSinceIsNoDifferenceOfItsDay() {
        OrderId order = shop.place(PRO_PACK);
        PaymentKey key = shop.authenticateVirtualAccount(order);
        shop.confirm(order, key);
        shop.toss.deposit(key);
        shop.webhook(order, key);
        shop.workOff();
        shop.clock.advance(Duration.ofDays(1));
        shop.toss.reverseDeposit(key);
        shop.webhook(order, key);
        shop.workOff();

        assertThat(compare().differences()).isEmpty();
        assertThat(compare(DAY.next()).differences()).isEmpty();
    }

    @Test
    void aTossThatDoesNotAnswerIsNoDayWithoutPayments() {
        shop.paid(PRO_PACK);
        shop.toss.goDown();

        assertThat(shop.compareDay.handle(new CompareDay.Command(DAY)))
                .isInstanceOf(CompareDay.Result.Unanswered.class);
        assertThat(shop.repairDay.handle(new RepairDay.Command(DAY, 100, shown::add)))
                .isInstanceOf(RepairDay.Result.Unanswered.class);
        assertThat(shown).isEmpty();
    }

    @Test
    void repairsStopWhenTossStopsAnswering() {
        for (int i = 0; i < 5; i++) {
            OrderId order = shop.paid(PRO_PACK);
            shop.toss.cancelInConsole(key(order), Won.of(3_000));
            shop.toss.nextLookup(TossFault.LOST_BEFORE_PROCESSING);
        }
        int asked = shop.toss.lookups();

        assertThat(repair().repaired()).isEmpty();
        assertThat(shop.toss.lookups()).isEqualTo(asked + 3);
    }

    @Test
    void aLimitLeavesTheRestForTheNextRun() {
        for (int i = 0; i < 3; i++) {
            OrderId order = shop.paid(PRO_PACK);
            shop.toss.cancelInConsole(key(order), Won.of(3_000));
        }

        assertThat(repair(DAY, 2).after().differences()).hasSize(1);
        assertThat(repair(DAY, 2).after().differences()).isEmpty();
    }

    private Comparison compare() {
        return compare(DAY);
    }

    private Comparison compare(KoreanDay day) {
        return shop.compareDay.handle(new CompareDay.Command(day)).match(it -> it, why -> {
            throw new AssertionError(why);
        });
    }

    private RepairDay.Result.Repaired repair() {
        return repair(DAY);
    }

    private RepairDay.Result.Repaired repair(KoreanDay day) {
        return repair(day, 100);
    }

    private RepairDay.Result.Repaired repair(KoreanDay day, int limit) {
        return shop.repairDay
                .handle(new RepairDay.Command(day, limit, shown::add))
                .match(it -> it, why -> {
                    throw new AssertionError(why);
                });
    }

    private static List<DifferenceKind> kinds(Comparison comparison) {
        return kinds(comparison.differences());
    }

    private static List<DifferenceKind> kinds(List<Difference> differences) {
        return differences.stream().map(Difference::kind).toList();
    }

    private List<Cause> causes(OrderId order) {
        return shop.memory.store().register().movesOf(order).stream()
                .map(OrderMove::trigger)
                .map(trigger -> trigger.cause())
                .toList();
    }

    private PaymentKey key(OrderId order) {
        return shop.order(order).openAttempt().orElseThrow().paymentKey();
    }
}
