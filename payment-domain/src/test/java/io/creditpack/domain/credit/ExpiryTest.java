package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.Wallet.NEXT_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
    private final Wallet wallet = new Wallet();

    @Test
    void whatIsLeftOfALotEndsAtItsTimeAndNotBefore() {
        wallet.paid("order-1", 3).paid("order-2", 3, NEXT_YEAR.plusSeconds(1)).spends(1);

        wallet.expires(NEXT_YEAR.minusNanos(1_000));
        assertThat(wallet.balance()).isEqualTo(5);

        wallet.expires(NEXT_YEAR);
        assertThat(wallet.balance()).isEqualTo(3);
        assertThat(wallet.last().entry().credits().units()).isEqualTo(2);
    }

    @Test
    void freeCreditsHaveNoEnd() {
        wallet.free(3).expires(NEXT_YEAR.plusSeconds(1_000_000_000));

        assertThat(wallet.balance()).isEqualTo(3);
    }

    @Test
    void creditsThatNeverEndAreSpentLast() {
        wallet.free(2).paid("order-1", 3);

        wallet.spends(4);

        assertThat(wallet.left()).containsExactly(1L);
        assertThat(wallet.ledger().lots().get(0).order()).isEmpty();
    }

    @Test
    void expiringAgainBooksNothing() {
        wallet.paid("order-1", 3).expires(NEXT_YEAR);
        CreditLedger once = wallet.ledger();

        assertThat(wallet.expires(NEXT_YEAR).ledger()).isEqualTo(once);
    }

    @Test
    void heldCreditsOutliveTheirLotUntilTheyAreFree() {
        wallet.paid("order-1", 3);
        Hold hold = wallet.holds(2);

        wallet.expires(NEXT_YEAR);
        assertThat(wallet.balance()).isEqualTo(2);

        wallet.releases(hold).expires(NEXT_YEAR);
        assertThat(wallet.balance()).isZero();
        assertThat(wallet.ledger().posted())
                .extracting(one -> one.entry().id().value())
                .contains("expire:grant:order-1:1:3", "expire:grant:order-1:1:2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T03:00:00Z, 2031-11-23T03:00:00Z",
        "2028-02-28T16:00:00Z, 2033-02-27T16:00:00Z",
        "2028-02-28T14:00:00Z, 2033-02-28T14:00:00Z"
    })
    void paidCreditsLastFiveYearsOfTheKoreanCalendar(Instant granted, Instant end) {
        assertThat(CreditPolicy.STANDARD.endOfPaid(granted)).isEqualTo(end);
    }
}
