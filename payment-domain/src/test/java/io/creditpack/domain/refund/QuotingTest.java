package io.creditpack.domain.refund;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.testkit.Given.NOW;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import io.creditpack.domain.refund.RefundQuote.Line;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotingTest {
    private static final Quoting QUOTING = new Quoting(RefundPolicy.STATUTORY);

    /** Price, credits, won canceled before; then what the lot has free and held; then the lines. */
    @ParameterizedTest(name = "{1} credits for {0} won, {2} won back, {3} free, {4} held: {5}")
    @CsvSource({
        "3000, 3,    0, 3, 0, UNUSED_CREDITS 3 for 3000",
        "3000, 3,    0, 0, 0, USED_CREDITS 3 for 3000",
        "3000, 3,    0, 2, 0, UNUSED_CREDITS 2 for 2000; USED_CREDITS 1 for 1000",
        "3000, 3,    0, 1, 1, UNUSED_CREDITS 1 for 1000; HELD_CREDITS 1 for 1000; USED_CREDITS 1 for 1000",
        "3000, 3, 1000, 2, 0, REFUNDED_BEFORE 1 for 1000; UNUSED_CREDITS 2 for 2000",
        "3000, 3, 1000, 1, 0, REFUNDED_BEFORE 1 for 1000; UNUSED_CREDITS 1 for 1000; USED_CREDITS 1 for 1000",
        "3000, 3,  500, 3, 0, REFUNDED_BEFORE 0 for 500; UNUSED_CREDITS 3 for 2500",
        "3000, 3, 1500, 0, 0, REFUNDED_BEFORE 1 for 1500; USED_CREDITS 2 for 1500",
        "1000, 3,    0, 1, 1, UNUSED_CREDITS 1 for 334; HELD_CREDITS 1 for 333; USED_CREDITS 1 for 333",
        "1000, 3,  400, 1, 0, REFUNDED_BEFORE 1 for 400; UNUSED_CREDITS 1 for 267; USED_CREDITS 1 for 333",
        "3000, 3, 1000, 0, 3, REFUNDED_BEFORE 1 for 1000; HELD_CREDITS 2 for 2000",
        "3000, 3, 1000, 3, 0, REFUNDED_BEFORE 1 for 1000; UNUSED_CREDITS 2 for 2000",
    })
    void everyCreditOfThePackHasALineAndTheLinesSumToThePrice(
            long price, long pack, long canceled, long free, long held, String lines) {
        Order order = paid(price, pack, canceled);

        RefundQuote quote = QUOTING.quote(order, lot(pack, free, held), NOW, false);

        assertThat(quote.lines().stream().map(QuotingTest::text).collect(Collectors.joining("; ")))
                .isEqualTo(lines);
        assertThat(quote.lines().stream()
                        .mapToLong(line -> line.amount().amount())
                        .sum())
                .isEqualTo(price);
        assertThat(quote.balance()).isEqualTo(Won.of(price - canceled));
    }

    /** The policy is data: what goes back at least depends on the method. */
    @ParameterizedTest(name = "{0} won by {1}: {2}")
    @CsvSource({
        "99, 카드, BELOW_MINIMUM 1 for 99",
        "100, 카드, UNUSED_CREDITS 1 for 100",
        "199, 계좌이체, BELOW_MINIMUM 1 for 199",
        "200, 계좌이체, UNUSED_CREDITS 1 for 200",
        "199, 가상계좌, BELOW_MINIMUM 1 for 199",
        "200, 가상계좌, UNUSED_CREDITS 1 for 200",
        "1, 간편결제, UNUSED_CREDITS 1 for 1",
    })
    void whatIsLessThanTheMethodMovesDoesNotGoBack(long price, String method, String line) {
        var pack = new Product(new ProductId("PACK"), "Pack", Credits.of(1), Won.of(price));
        Order order = Shop.with(Given.orderOf(pack))
                .claims(Given.KEY)
                .sees(card(DONE).total(price).method(method))
                .order();

        RefundQuote quote = QUOTING.quote(order, lot(1, 1, 0), NOW, true);

        assertThat(quote.lines()).extracting(QuotingTest::text).containsExactly(line);
        assertThat(quote.amount().isZero()).isEqualTo(line.startsWith("BELOW"));
    }

    @Test
    void onlyUnusedCreditsGoBack() {
        RefundQuote quote = QUOTING.quote(paid(5_000, 5, 1_000), lot(5, 2, 1), NOW, false);

        assertThat(quote.amount()).isEqualTo(Won.of(2_000));
        assertThat(quote.credits()).isEqualTo(Credits.of(2));
    }

    @Test
    void orderWithoutALotHasUsedItsCredits() {
        RefundQuote quote = QUOTING.quote(paid(3_000, 3, 0), Optional.empty(), NOW, true);

        assertThat(quote.amount()).isEqualTo(Won.ZERO);
        assertThat(quote.lines()).extracting(Line::rule).containsExactly(RefundQuote.Rule.USED_CREDITS);
    }

    @Test
    void customerMayWithdrawForSevenDaysAndAnOperatorAlways() {
        Order order = paid(3_000, 3, 0);
        Instant lastMoment = NOW.plus(Duration.ofDays(7));

        assertThat(quoteAt(order, lastMoment, false).amount()).isEqualTo(Won.of(3_000));
        assertThat(quoteAt(order, lastMoment.plusNanos(1), false).amount()).isEqualTo(Won.ZERO);
        assertThat(quoteAt(order, lastMoment.plusNanos(1), true).amount()).isEqualTo(Won.of(3_000));
    }

    @Test
    void refusedWithdrawalNamesTheRuleAndWhatItWouldHaveBeen() {
        RefundQuote late = quoteAt(paid(3_000, 3, 0), NOW.plus(Duration.ofDays(8)), false);

        assertThat(late.lines()).extracting(QuotingTest::text).containsExactly("WITHDRAWAL_OVER 3 for 3000");
        assertThat(late.credits()).isEqualTo(Credits.ZERO);
    }

    @Test
    void orderThatIsNotPaidHasNothingToGiveBack() {
        Order canceled = Shop.open().claims(Given.KEY).sees(card(CANCELED)).order();

        assertThat(quoteAt(Given.order(), NOW, true).lines())
                .extracting(Line::rule)
                .containsExactly(RefundQuote.Rule.NOT_PAID);
        assertThat(quoteAt(canceled, NOW, true).amount()).isEqualTo(Won.ZERO);
    }

    @Test
    void creditsOfAnAmountFollowTheCancelRule() {
        Order order = paid(1_000, 3, 333);

        assertThat(Quoting.creditsFor(order, Won.of(667), Won.of(1))).isEqualTo(Credits.of(1));
        assertThat(Quoting.creditsFor(order, Won.of(667), Won.of(333))).isEqualTo(Credits.of(1));
        assertThat(Quoting.creditsFor(order, Won.of(667), Won.of(667))).isEqualTo(Credits.of(3));
    }

    private static RefundQuote quoteAt(Order order, Instant now, boolean byOperator) {
        return QUOTING.quote(order, lot(3, 3, 0), now, byOperator);
    }

    private static Order paid(long price, long credits, long canceled) {
        var pack = new Product(new ProductId("PACK"), "Pack", Credits.of(credits), Won.of(price));
        Shop paid =
                Shop.with(Given.orderOf(pack)).claims(Given.KEY).sees(card(DONE).total(price));
        return canceled == 0
                ? paid.order()
                : paid.sees(card(PARTIAL_CANCELED).total(price).cancel("t", canceled))
                        .order();
    }

    private static Optional<Lot> lot(long granted, long free, long held) {
        var contents = new Lot.Contents(Credits.of(granted), Credits.of(free + held), Credits.of(held));
        return Optional.of(
                new Lot(EntryId.grant(Given.ORDER, 1), Optional.of(Given.ORDER), contents, NOW, Optional.empty()));
    }

    private static String text(Line line) {
        return line.rule() + " " + line.credits().units() + " for "
                + line.amount().amount();
    }
}
