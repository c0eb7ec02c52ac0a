package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.Entries.FIRST;
import static io.creditpack.domain.credit.Entries.SECOND;
import static io.creditpack.domain.credit.Entries.entry;
import static io.creditpack.domain.credit.Entries.grant;
import static io.creditpack.domain.credit.Entries.reversal;
import static io.creditpack.domain.testkit.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.testkit.Given;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditValuesTest {
    @Test
    void entryIdIsMadeOfItsCause() {
        assertThat(EntryId.grant(FIRST, 1)).hasToString("grant:order-1:1");
        assertThat(EntryId.canceled(FIRST, "txrd_a01")).hasToString("reversal:order-1:cancel:txrd_a01");
        assertThat(EntryId.canceledRest(FIRST, 2)).hasToString("reversal:order-1:rest:2");
        assertThat(EntryId.depositReversed(FIRST, 1)).hasToString("reversal:order-1:deposit:1");
    }

    @Test
    void differentCausesHaveDifferentIds() {
        assertThat(List.of(
                        EntryId.grant(FIRST, 1),
                        EntryId.grant(FIRST, 2),
                        EntryId.grant(SECOND, 1),
                        EntryId.canceled(FIRST, "1"),
                        EntryId.canceledRest(FIRST, 1),
                        EntryId.depositReversed(FIRST, 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void entryIdHasOneToFourHundredCharacters() {
        assertThat(new EntryId("i".repeat(400)).value()).hasSize(400);
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId("i".repeat(401)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new EntryId(" \n"));
    }

    @Test
    void entryMovesAtLeastOneCredit() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(EntryType.SPEND, 0));
    }

    @Test
    void entriesSayTheSameWheneverTheyWereBooked() {
        CreditEntry entry = grant(FIRST, 3);

        assertThat(entry.saysTheSameAs(grant(FIRST, 3, NOW.plusSeconds(1)))).isTrue();
        assertThat(entry.saysTheSameAs(grant(FIRST, 4))).isFalse();
        assertThat(entry.saysTheSameAs(grant(SECOND, 3))).isFalse();
        assertThat(entry.saysTheSameAs(reversal(FIRST, 3))).isFalse();
    }

    @ParameterizedTest(name = "{0} of 2: balance {1}, held {2}")
    @CsvSource({
        "GRANT,    12, 5",
        "SPEND,     8, 5",
        "HOLD,     10, 7",
        "CAPTURE,   8, 3",
        "RELEASE,  10, 3",
        "REVERSAL,  8, 5",
        "EXPIRE,    8, 5",
    })
    void everyTypeMovesBalanceAndHeldInItsWay(EntryType type, long balance, long held) {
        var before = new CreditBalance(10, Credits.of(5));

        assertThat(before.after(type, Credits.of(2))).isEqualTo(new CreditBalance(balance, Credits.of(held)));
    }

    @ParameterizedTest(name = "balance {0}, held {1}: {2} available, {3} owed")
    @CsvSource({"0, 0, 0, 0", "3, 0, 3, 0", "3, 2, 1, 0", "3, 3, 0, 0", "-2, 0, 0, 2", "1, 3, 0, 2"})
    void nothingIsAvailableWhileThereIsDebt(long balance, long held, long available, long debt) {
        var credits = new CreditBalance(balance, Credits.of(held));

        assertThat(credits.available()).isEqualTo(Credits.of(available));
        assertThat(credits.debt()).isEqualTo(Credits.of(debt));
    }

    @Test
    void balanceNeverWraps() {
        var most = new CreditBalance(Long.MAX_VALUE, Credits.ZERO);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.after(EntryType.GRANT, Credits.of(1)));
    }

    @Test
    void noMoreIsReleasedThanIsHeld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreditBalance.ZERO.after(EntryType.RELEASE, Credits.of(1)));
    }

    @Test
    void lotHoldsNoMoreThanItWasGranted() {
        var three = Credits.of(3);
        var four = Credits.of(4);

        assertThatIllegalArgumentException().isThrownBy(() -> new Lot.Contents(three, four, Credits.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lot.Contents(four, three, four));
    }

    @Test
    void lotKnowsTheOrderThatPaidForIt() {
        var contents = new Lot.Contents(Credits.of(3), Credits.of(3), Credits.ZERO);
        var paid = new Lot(EntryId.grant(FIRST, 1), Optional.of(FIRST), contents, NOW, Optional.empty());
        var gift = new Lot(new EntryId("gift"), Optional.empty(), contents, NOW, Optional.empty());

        assertThat(paid.isOf(FIRST)).isTrue();
        assertThat(paid.isOf(SECOND)).isFalse();
        assertThat(gift.isOf(FIRST)).isFalse();
    }

    @Test
    void creditsOfAnOrderAreWhatWasGrantedAndNotTakenBack() {
        var credits = new OrderCredits(List.of(grant(FIRST, 3), reversal(FIRST, 1)));

        assertThat(credits.net()).isEqualTo(Credits.of(2));
        assertThat(credits.rounds()).isEqualTo(1);
        assertThat(credits.has(EntryId.grant(FIRST, 1))).isTrue();
        assertThat(credits.has(EntryId.grant(FIRST, 2))).isFalse();
        assertThat(OrderCredits.NONE.net()).isEqualTo(Credits.ZERO);
        assertThat(OrderCredits.NONE.rounds()).isZero();
    }

    @Test
    void accountIsItsOwners() {
        var account = new AccountId(Given.CUSTOMER);

        assertThat(account).hasToString("guest-1");
        assertThat(Given.order().account()).isEqualTo(account);
    }
}
