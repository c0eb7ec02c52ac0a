package io.creditpack.domain.comparison;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final KoreanDay DAY = KoreanDay.of(Given.NOW);

    private final Shop paid = Shop.open().claims(Given.KEY).sees(card(DONE));
    private final Transaction approval = row("txrd_paid", DONE, 3_000, "KRW", Given.NOW);

    @Test
    void whatAgreesOnAllThreeSidesIsNoDifference() {
        assertThat(compare(List.of(approval), paid)).isEmpty();
    }

    @Test
    void aPaymentThatTossDoesNotListIsNamed() {
        assertThat(compare(List.of(), paid)).containsExactly(DifferenceKind.PAYMENT_MISSING_AT_TOSS);
    }

    @Test
    void aCancelThatTossDoesNotListIsNamed() {
        Shop canceled = paid.sees(card(PARTIAL_CANCELED).cancel("txrd_c1", 1_000));

        assertThat(compare(List.of(approval), canceled)).containsExactly(DifferenceKind.CANCEL_MISSING_AT_TOSS);
    }

    @Test
    void aCancelOfAnotherAmountIsNamed() {
        Shop canceled = paid.sees(card(PARTIAL_CANCELED).cancel("txrd_c1", 1_000));
        Transaction back = row("txrd_c1", PARTIAL_CANCELED, 1_500, "KRW", Given.NOW.plus(Duration.ofMinutes(1)));

        assertThat(compare(List.of(approval, back), canceled)).containsExactly(DifferenceKind.AMOUNT_DIFFERS);
    }

    @Test
    void anotherCurrencyIsAnotherAmount() {
        assertThat(compare(List.of(row("txrd_paid", DONE, 3_000, "USD", Given.NOW)), paid))
                .containsExactly(DifferenceKind.AMOUNT_DIFFERS);
    }

    @Test
    void creditsThatVanishedAreNamed() {
        var lost = new Recorded(paid.order(), OrderCredits.NONE);

        assertThat(kinds(Comparison.of(DAY, List.of(approval), List.of(lost))))
                .containsExactly(DifferenceKind.GRANT_MISSING);
    }

    @Test
    void creditsThatShouldHaveGoneWithTheMoneyAreNamed() {
        Shop canceled = paid.sees(card(CANCELED).cancel("txrd_c1", 3_000));
        var kept = new Recorded(canceled.order(), paid.credits());
        Transaction back = row("txrd_c1", CANCELED, 3_000, "KRW", Given.NOW.plus(Duration.ofMinutes(1)));

        assertThat(kinds(Comparison.of(DAY, List.of(approval, back), List.of(kept))))
                .containsExactly(DifferenceKind.REVERSAL_MISSING);
    }

    @Test
    void creditsWithoutMoneyAreNamed() {
        var unpaid = new Recorded(Shop.open().order(), paid.credits());

        assertThat(kinds(Comparison.of(DAY, List.of(), List.of(unpaid))))
                .containsExactly(DifferenceKind.GRANT_WITHOUT_PAYMENT);
    }

    @Test
    void anOrderThatWaitsForAPersonIsLeftToThePerson() {
        var stopped = new Recorded(
                Shop.open().claims(Given.KEY).order().needsReview(ReviewReason.UNKNOWN_STATUS), OrderCredits.NONE);

        Comparison comparison = Comparison.of(DAY, List.of(approval), List.of(stopped));

        assertThat(kinds(comparison)).containsExactly(DifferenceKind.PAYMENT_MISSING_HERE);
        assertThat(comparison.differences()).extracting(Difference::repair).containsExactly(Repair.REVIEW);
    }

    @Test
    void aKoreanDayEndsAtThreeInTheAfternoonInLondon() {
        KoreanDay day = KoreanDay.of(Instant.parse("2026-11-23T14:59:59Z"));

        assertThat(day).hasToString("2026-11-23");
        assertThat(day.contains(Instant.parse("2026-11-23T15:00:00Z"))).isFalse();
        assertThat(day.next().start()).isEqualTo(day.end());
        assertThat(day.next().previous()).isEqualTo(day);
    }

    private static List<DifferenceKind> compare(List<Transaction> rows, Shop shop) {
        return kinds(Comparison.of(DAY, rows, List.of(new Recorded(shop.order(), shop.credits()))));
    }

    private static List<DifferenceKind> kinds(Comparison comparison) {
        return comparison.differences().stream().map(Difference::kind).toList();
    }

    private static Transaction row(String key, PaymentStatus status, long amount, String currency, Instant at) {
        return new Transaction(
                key,
                new Transaction.Subject(Given.ORDER.value(), Given.KEY),
                status,
                new Transaction.Sum(Won.of(amount), currency),
                at);
    }
}
