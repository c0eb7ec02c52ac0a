package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.IN_PROGRESS;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.READY;
import static io.creditpack.domain.payment.PaymentStatus.UNRECOGNIZED;
import static io.creditpack.domain.payment.PaymentStatus.WAITING_FOR_DEPOSIT;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.Given.OTHER_KEY;
import static io.creditpack.domain.testkit.Given.OTHER_ORDER;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Money that does not fit the order moves nothing and waits for a person. */
class ReviewTest {
    private static final Shop CONFIRMING = Shop.open().claims(KEY);

    @ParameterizedTest(name = "{0}")
    @MethodSource("answersThatDoNotFit")
    void answerThatDoesNotFitMovesNothingAndAsksForAPerson(String what, PaymentBuilder answer, ReviewReason reason) {
        Shop after = CONFIRMING.sees(answer);

        assertThat(after.order().progress().review()).as(what).contains(reason);
        assertThat(after.status()).isEqualTo(OrderStatus.CONFIRMING);
        assertThat(after.events()).isEqualTo(CONFIRMING.events());
        assertThat(after.entryIds()).isEmpty();
    }

    static Stream<Arguments> answersThatDoNotFit() {
        return Stream.of(
                answer("one won less", card(DONE).total(2_999), ReviewReason.AMOUNT_DIFFERS),
                answer("one won more", card(DONE).total(3_001), ReviewReason.AMOUNT_DIFFERS),
                answer("same number of dollars", card(DONE).currency("USD"), ReviewReason.AMOUNT_DIFFERS),
                answer("account for less", account(WAITING_FOR_DEPOSIT).total(1), ReviewReason.AMOUNT_DIFFERS),
                answer("canceled of less", card(CANCELED).total(1).cancel("all", 1), ReviewReason.AMOUNT_DIFFERS),
                answer("done with a cancel", card(DONE).cancel("part", 1), ReviewReason.AMOUNT_DIFFERS),
                answer("part canceled by nothing", card(PARTIAL_CANCELED).balance(1), ReviewReason.AMOUNT_DIFFERS),
                answer("more canceled than paid", card(CANCELED).cancel("all", 3_001), ReviewReason.AMOUNT_DIFFERS),
                answer("more canceled than there is", overflowing(), ReviewReason.AMOUNT_DIFFERS),
                answer("one cancel told twice", toldTwice(), ReviewReason.AMOUNT_DIFFERS),
                answer("cancel without a key", card(CANCELED).cancel("", 3_000), ReviewReason.AMOUNT_DIFFERS),
                answer("endless key", card(CANCELED).cancel("k".repeat(201), 3_000), ReviewReason.AMOUNT_DIFFERS),
                answer("another order's money", card(DONE).order(OTHER_ORDER), ReviewReason.ORDER_DIFFERS),
                answer("another order's window", card(READY).order(OTHER_ORDER), ReviewReason.ORDER_DIFFERS),
                answer("another payment's money", card(DONE).key(OTHER_KEY), ReviewReason.ORDER_DIFFERS),
                answer("another payment's unknown", card(UNRECOGNIZED).key(OTHER_KEY), ReviewReason.ORDER_DIFFERS),
                answer("unknown status", card(UNRECOGNIZED), ReviewReason.UNKNOWN_STATUS));
    }

    private static Arguments answer(String what, PaymentBuilder answer, ReviewReason reason) {
        return Arguments.of(what, answer, reason);
    }

    private static PaymentBuilder overflowing() {
        return card(CANCELED)
                .cancel("a", Long.MAX_VALUE)
                .cancel("b", Long.MAX_VALUE)
                .balance(0);
    }

    private static PaymentBuilder toldTwice() {
        return card(PARTIAL_CANCELED).cancel("part", 1_000).cancel("part", 1_000);
    }

    @Test
    void paymentThatHasNotMovedMoneyMayShowAnotherAmount() {
        Shop after = CONFIRMING.sees(card(IN_PROGRESS).total(1));

        assertThat(after).isEqualTo(CONFIRMING);
    }

    @Test
    void secondPaymentOfAPaidOrderLeavesTheFirstAlone() {
        Shop paid = CONFIRMING.sees(card(DONE));

        Shop after = paid.sees(card(DONE).key(OTHER_KEY));

        assertThat(after.order().progress().review()).contains(ReviewReason.ORDER_DIFFERS);
        assertThat(after.status()).isEqualTo(OrderStatus.PAID);
        assertThat(after.balance()).isEqualTo(3);
    }

    @Test
    void depositCannotBeReversedAfterPartOfItWasRefunded() {
        Shop refunded = CONFIRMING.sees(account(PARTIAL_CANCELED).cancel("part", 1_000));

        Shop after = refunded.sees(account(WAITING_FOR_DEPOSIT).cancel("part", 1_000));

        assertThat(after.order().progress().review()).contains(ReviewReason.IMPOSSIBLE_CHANGE);
        assertThat(after.balance()).isEqualTo(2);
    }

    @Test
    void moneyThatARecordedCancelSentBackDoesNotComeBack() {
        Shop canceled = CONFIRMING.sees(card(CANCELED).cancel("a", 1_000).cancel("b", 2_000));

        Shop after = canceled.sees(
                card(PARTIAL_CANCELED).cancel("a", 1_000).cancel("b", 2_000).balance(1_000));

        assertThat(after.order().progress().review()).contains(ReviewReason.IMPOSSIBLE_CHANGE);
        assertThat(after.balance()).isZero();
    }

    @Test
    void nothingMovesUntilSomebodyHasLooked() {
        Shop underReview = CONFIRMING.sees(card(DONE).total(1));

        assertThat(underReview.sees(card(DONE))).isEqualTo(underReview);
        assertThat(underReview.sees(card(UNRECOGNIZED))).isEqualTo(underReview);
        assertThat(underReview.sees(account(DONE))).isEqualTo(underReview);
    }

    @Test
    void openRefundStopsNothingAndItsCancelAnswersIt() {
        Shop paid = CONFIRMING.sees(card(DONE));
        Shop asking = paid.save(paid.order().needsReview(ReviewReason.REFUND_UNRESOLVED), List.of());

        Shop canceled = asking.sees(card(CANCELED).cancel("all", 3_000));

        assertThat(canceled.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(canceled.balance()).isZero();
        assertThat(canceled.order().isUnderReview()).isFalse();
    }

    @Test
    void orderGoesOnWhenSomebodyHasLooked() {
        Shop underReview = CONFIRMING.sees(card(UNRECOGNIZED));
        Shop looked = underReview.save(underReview.order().reviewed(), List.of());

        assertThat(looked.sees(card(DONE)).balance()).isEqualTo(3);
    }
}
