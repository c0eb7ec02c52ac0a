package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.Entries.FIRST;
import static io.creditpack.domain.credit.Entries.SECOND;
import static io.creditpack.domain.credit.Entries.THIRD;
import static io.creditpack.domain.credit.Entries.entry;
import static io.creditpack.domain.credit.Entries.grant;
import static io.creditpack.domain.credit.Entries.reversal;
import static io.creditpack.domain.testkit.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.testkit.Given;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CreditLedgerTest {
    private static final CreditLedger EMPTY = CreditLedger.empty(new AccountId(Given.CUSTOMER));
    private static final CreditLedger THREE = EMPTY.grant(grant(FIRST, 3));
    private static final CreditLedger THREE_AND_FIVE = THREE.grant(grant(SECOND, 5, NOW.plusSeconds(1)));

    @Test
    void emptyLedgerHasNothingAndOwesNothing() {
        assertThat(EMPTY.balance()).isEqualTo(CreditBalance.ZERO);
        assertThat(EMPTY.lots()).isEmpty();
        assertThat(EMPTY.version()).isZero();
    }

    @Test
    void grantFillsALotOfItsOwn() {
        assertThat(left(THREE_AND_FIVE)).containsExactly(Map.entry("order-1", 3L), Map.entry("order-2", 5L));
        assertThat(THREE_AND_FIVE.balance().balance()).isEqualTo(8);
        assertThat(last(THREE).changes()).containsExactly(new LotChange(EntryId.grant(FIRST, 1), 3, 0));
    }

    @Test
    void reversalTakesTheOrdersOwnLotFirst() {
        CreditLedger after = THREE_AND_FIVE.reverse(reversal(SECOND, 4));

        assertThat(left(after)).containsExactly(Map.entry("order-1", 3L), Map.entry("order-2", 1L));
        assertThat(last(after).changes()).containsExactly(new LotChange(EntryId.grant(SECOND, 1), -4, 0));
    }

    @Test
    void reversalTakesFromOtherLotsWhatTheOrdersOwnHasNot() {
        CreditLedger spent = THREE_AND_FIVE.spend(entry(EntryType.SPEND, 3));

        CreditLedger after = spent.reverse(reversal(FIRST, 3));

        assertThat(left(after)).containsExactly(Map.entry("order-2", 2L));
        assertThat(after.balance().balance()).isEqualTo(2);
    }

    @Test
    void whatNoLotHasBecomesDebt() {
        CreditLedger spent = THREE.spend(entry(EntryType.SPEND, 2));

        CreditLedger after = spent.reverse(reversal(FIRST, 3));

        assertThat(after.balance().balance()).isEqualTo(-2);
        assertThat(after.balance().available()).isEqualTo(Credits.ZERO);
        assertThat(after.balance().debt()).isEqualTo(Credits.of(2));
        assertThat(after.lots()).isEmpty();
    }

    @Test
    void grantRepaysADebtBeforeItFillsItsLot() {
        CreditLedger owesThree = THREE.spend(entry(EntryType.SPEND, 3)).reverse(reversal(FIRST, 3));

        CreditLedger after = owesThree.grant(grant(SECOND, 5));

        assertThat(after.balance().balance()).isEqualTo(2);
        assertThat(after.balance().debt()).isEqualTo(Credits.ZERO);
        assertThat(after.lots().get(0).contents())
                .isEqualTo(new Lot.Contents(Credits.of(5), Credits.of(2), Credits.ZERO));
        assertThat(last(after).changes()).containsExactly(new LotChange(EntryId.grant(SECOND, 1), 2, 0));
    }

    @Test
    void grantThatOnlyRepaysLeavesNoLot() {
        CreditLedger owesThree = THREE.spend(entry(EntryType.SPEND, 3)).reverse(reversal(FIRST, 3));

        CreditLedger after = owesThree.grant(grant(SECOND, 2));

        assertThat(after.balance().debt()).isEqualTo(Credits.of(1));
        assertThat(after.lots()).isEmpty();
        assertThat(last(after).changes()).isEmpty();
    }

    @Test
    void spendingTakesTheLotThatExpiresSoonestThenTheOldest() {
        var soon = Time.between(NOW.plusSeconds(2), NOW.plus(Duration.ofDays(1)));
        CreditLedger ledger = THREE_AND_FIVE.grant(grant(THIRD, 1, soon));

        CreditLedger after = ledger.spend(entry(EntryType.SPEND, 5));

        assertThat(left(after)).containsExactly(Map.entry("order-2", 4L));
        assertThat(last(after).changes())
                .containsExactly(
                        new LotChange(EntryId.grant(THIRD, 1), -1, 0),
                        new LotChange(EntryId.grant(FIRST, 1), -3, 0),
                        new LotChange(EntryId.grant(SECOND, 1), -1, 0));
    }

    @Test
    void lotsOfOneMomentAreUsedInTheOrderOfTheirIds() {
        CreditLedger oneWay = EMPTY.grant(grant(FIRST, 1)).grant(grant(SECOND, 1));
        CreditLedger otherWay = EMPTY.grant(grant(SECOND, 1)).grant(grant(FIRST, 1));

        assertThat(oneWay.lots()).isEqualTo(otherWay.lots());
    }

    @Test
    void noMoreIsSpentOrHeldThanIsAvailable() {
        CreditLedger oneFree = THREE.hold(entry(EntryType.HOLD, 2));

        assertThatIllegalArgumentException().isThrownBy(() -> oneFree.spend(entry(EntryType.SPEND, 2)));
        assertThatIllegalArgumentException().isThrownBy(() -> oneFree.hold(entry(EntryType.HOLD, "hold-2", 2)));
        assertThat(oneFree.spend(entry(EntryType.SPEND, 1)).balance().available())
                .isEqualTo(Credits.ZERO);
    }

    @Test
    void heldCreditsStayInTheBalanceAndAreNotAvailable() {
        CreditLedger held = THREE.hold(entry(EntryType.HOLD, 2));

        assertThat(held.balance()).isEqualTo(new CreditBalance(3, Credits.of(2)));
        assertThat(held.balance().available()).isEqualTo(Credits.of(1));
        assertThat(held.lots().get(0).free()).isEqualTo(Credits.of(1));
    }

    @Test
    void reversalLeavesHeldCreditsAloneAndOwesThem() {
        CreditLedger after = THREE.hold(entry(EntryType.HOLD, 2)).reverse(reversal(FIRST, 3));

        assertThat(after.balance()).isEqualTo(new CreditBalance(0, Credits.of(2)));
        assertThat(after.balance().debt()).isEqualTo(Credits.of(2));
        assertThat(left(after)).containsExactly(Map.entry("order-1", 2L));
    }

    @Test
    void eachVerbTakesEntriesOfItsOwnTypeOnly() {
        CreditEntry spend = entry(EntryType.SPEND, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> THREE.grant(spend));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.reverse(spend));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.reverse(grant(SECOND, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.hold(spend));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.capture(spend, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.release(spend, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.spend(grant(SECOND, 1)));
    }

    @Test
    void reversalBelongsToAnOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.reverse(entry(EntryType.REVERSAL, 1)));
    }

    @Test
    void sequencesGoOnWhereTheSavedLedgerEnded() {
        CreditLedger saved = THREE.hold(entry(EntryType.HOLD, 1)).saved();

        CreditLedger after = saved.spend(entry(EntryType.SPEND, "a", 1)).spend(entry(EntryType.SPEND, "b", 1));

        assertThat(after.version()).isEqualTo(2);
        assertThat(after.posted()).extracting(PostedEntry::sequence).containsExactly(3L, 4L);
        assertThat(after.posted()).extracting(PostedEntry::balanceAfter).containsExactly(2L, 1L);
    }

    @Test
    void bookingLeavesTheLedgerItWasBookedOnAsItWas() {
        THREE.spend(entry(EntryType.SPEND, 3));

        assertThat(THREE.balance().balance()).isEqualTo(3);
        assertThat(THREE.posted()).hasSize(1);
    }

    private static List<Map.Entry<String, Long>> left(CreditLedger ledger) {
        return ledger.lots().stream()
                .map(lot -> Map.entry(
                        lot.order().map(OrderId::value).orElse("none"),
                        lot.remaining().units()))
                .collect(Collectors.toList());
    }

    private static PostedEntry last(CreditLedger ledger) {
        return ledger.posted().get(ledger.posted().size() - 1);
    }
}
