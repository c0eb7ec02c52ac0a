package io.creditpack.domain.order;

import static io.creditpack.domain.payment.PaymentStatus.CANCELED;
import static io.creditpack.domain.payment.PaymentStatus.DONE;
import static io.creditpack.domain.payment.PaymentStatus.PARTIAL_CANCELED;
import static io.creditpack.domain.testkit.Given.KEY;
import static io.creditpack.domain.testkit.PaymentBuilder.account;
import static io.creditpack.domain.testkit.PaymentBuilder.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import io.creditpack.domain.testkit.Given;
import io.creditpack.domain.testkit.PaymentBuilder;
import io.creditpack.domain.testkit.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money that goes back takes its credits with it. */
class CancelTest {
    private static final Shop PAID = Shop.open().claims(KEY).sees(card(DONE));

    @Test
    void fullCancelTakesTheWholePackBack() {
        Shop canceled = PAID.sees(card(CANCELED).cancel("all", 3_000));

        assertThat(canceled.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(canceled.entryIds()).containsExactly("grant:order-1:1", "reversal:order-1:cancel:all");
        assertThat(canceled.balance()).isZero();
    }

    @Test
    void cancelWithoutARecordTakesBackWhatIsLeft() {
        Shop canceled = PAID.sees(card(CANCELED));

        assertThat(canceled.entryIds()).endsWith("reversal:order-1:rest:1");
        assertThat(canceled.balance()).isZero();
    }

    @Test
    void canceledPaymentTakesItsCreditsBackEvenWhenTossHasForgottenTheApproval() {
        Shop canceled = PAID.sees(card(CANCELED).neverApproved());

        assertThat(canceled.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(canceled.balance()).isZero();
    }

    /** Credits are whole: what went back so far takes back credits × canceled ÷ price, rounded down. */
    @ParameterizedTest(name = "{1} credits for {0} won, {2} won back: {3} left")
    @CsvSource({
        "3000, 3,    1, 3",
        "3000, 3,  999, 3",
        "3000, 3, 1000, 2",
        "3000, 3, 1999, 2",
        "3000, 3, 2000, 1",
        "3000, 3, 2999, 1",
        "5000, 5, 2499, 3",
        "5000, 5, 4999, 1",
        "1000, 7,  142, 7",
        "1000, 7,  143, 6",
        "1000, 1,  999, 1",
    })
    void partialCancelTakesBackWholeCreditsRoundedDown(long price, long pack, long canceled, long left) {
        Shop paid = paid(price, pack);

        Shop refunded = paid.sees(card(PARTIAL_CANCELED).total(price).cancel("part", canceled));

        assertThat(refunded.status()).isEqualTo(OrderStatus.PARTIAL_CANCELED);
        assertThat(refunded.balance()).isEqualTo(left);
    }

    @Test
    void partsTakeBackTheWholePackInTheEnd() {
        Shop a = paid(1_000, 7).sees(card(PARTIAL_CANCELED).total(1_000).cancel("a", 333));
        Shop ab = a.sees(card(PARTIAL_CANCELED).total(1_000).cancel("a", 333).cancel("b", 333));
        Shop abc = ab.sees(card(PARTIAL_CANCELED)
                .total(1_000)
                .cancel("a", 333)
                .cancel("b", 333)
                .cancel("c", 334));

        assertThat(a.balance()).isEqualTo(5);
        assertThat(ab.balance()).isEqualTo(3);
        assertThat(abc.balance()).isZero();
    }

    @Test
    void cancelTooSmallForACreditIsRecordedAndBooksNothing() {
        Shop refunded = PAID.sees(card(PARTIAL_CANCELED).cancel("tiny", 1));

        assertThat(refunded.status()).isEqualTo(OrderStatus.PARTIAL_CANCELED);
        assertThat(refunded.order().progress().payment())
                .hasValueSatisfying(payment -> assertThat(payment.cancels()).hasSize(1));
        assertThat(refunded.entryIds()).containsExactly("grant:order-1:1");
    }

    @Test
    void partThenRestIsFullyCanceledThoughTossKeepsCallingItPartial() {
        Shop part = PAID.sees(card(PARTIAL_CANCELED).cancel("part", 1_000));
        Shop rest = part.sees(card(PARTIAL_CANCELED).cancel("part", 1_000).cancel("rest", 2_000));

        assertThat(rest.status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(rest.balance()).isZero();
        assertThat(rest.entryIds())
                .containsExactly("grant:order-1:1", "reversal:order-1:cancel:part", "reversal:order-1:cancel:rest");
    }

    @Test
    void cancelsAreMatchedByTheirKeyInAnyOrderOfTheList() {
        Payment inOrder =
                card(PARTIAL_CANCELED).cancel("a", 500).cancel("b", 600).build();
        Payment reversed = turnedAround(inOrder);

        assertThat(PAID.sees(reversed).ledger()).isEqualTo(PAID.sees(inOrder).ledger());
        assertThat(PAID.sees(inOrder).sees(reversed).ledger())
                .isEqualTo(PAID.sees(inOrder).ledger());
    }

    /** Toss tells the second only, so a later cancel may sort before one that is booked. */
    @Test
    void cancelsOfOneSecondTakeBackNoMoreAndNoLessThanTheirSum() {
        Instant second = Given.NOW.plusSeconds(1);
        Shop first = PAID.sees(card(PARTIAL_CANCELED).cancel("b", 1_500, second));
        Shop both = first.sees(card(PARTIAL_CANCELED).cancel("a", 500, second).cancel("b", 1_500, second));

        assertThat(first.balance()).isEqualTo(2);
        assertThat(both.balance()).isEqualTo(1);
    }

    @Test
    void repeatedCancelBooksNothingMore() {
        PaymentBuilder answer = card(PARTIAL_CANCELED).cancel("part", 1_000);
        Shop refunded = PAID.sees(answer);

        assertThat(refunded.sees(answer)).isEqualTo(refunded);
    }

    @Test
    void refundOfAPaymentNobodySawPaidIsPaidFirst() {
        Shop canceled = Shop.open().claims(KEY).sees(card(CANCELED).cancel("all", 3_000));

        assertThat(canceled.events())
                .containsExactly(OrderEvent.CONFIRM_STARTED, OrderEvent.PAYMENT_DONE, OrderEvent.CANCELED_IN_FULL);
        assertThat(canceled.entryIds()).containsExactly("grant:order-1:1", "reversal:order-1:cancel:all");
        assertThat(canceled.order().progress().paidAt()).contains(Given.NOW);
    }

    @Test
    void cancelOfAnOrderThatWasNeverPaidHereStaysWithoutEntries() {
        Shop closed = Shop.open().claims(KEY).sees(account(CANCELED).neverApproved());

        Shop explained = closed.sees(account(CANCELED).cancel("all", 3_000));

        assertThat(explained.entryIds()).isEmpty();
        assertThat(explained.order().progress().payment())
                .hasValueSatisfying(payment -> assertThat(payment.cancels()).hasSize(1));
    }

    @Test
    void reversalIsBookedUnderTosssTransactionKey() {
        Shop canceled = PAID.sees(card(CANCELED).cancel("txrd_a01", 3_000));

        var reversal = canceled.credits().entries().get(1);
        assertThat(reversal.source().order()).contains(Given.ORDER);
        assertThat(reversal.source().reference()).isEqualTo("txrd_a01");
    }

    private static Shop paid(long price, long credits) {
        var pack = new Product(new ProductId("PACK"), "Pack", Credits.of(credits), Won.of(price));
        return Shop.with(Given.orderOf(pack)).claims(KEY).sees(card(DONE).total(price));
    }

    private static Payment turnedAround(Payment payment) {
        var cancels = new ArrayList<>(payment.cancels());
        Collections.reverse(cancels);
        return new Payment(payment.identity(), payment.status(), payment.amounts(), payment.method(), cancels);
    }
}
