package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.port.TransactionPage;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Transaction;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link TossTransactions} must do. */
public abstract class TossTransactionsContract extends TossStory {
    @Test
    void anApprovalIsARowOfItsDay() {
        Payment payment = current(paid());

        Transaction row = listed(payment).get(0);

        assertThat(row.subject()).isEqualTo(new Transaction.Subject(ORDER.value(), payment.key()));
        assertThat(row.status()).isEqualTo(PaymentStatus.DONE);
        assertThat(row.sum()).isEqualTo(new Transaction.Sum(PRICE, "KRW"));
        assertThat(listed(payment)).hasSize(1);
    }

    @Test
    void eachCancelIsARowUnderItsOwnKey() {
        PaymentKey key = paid();
        toss().cancelInConsole(key, Won.of(1_000));
        toss().letAMomentPass();
        toss().cancelInConsole(key, Won.of(500));
        Payment payment = current(key);

        List<Transaction> rows = listed(payment);

        assertThat(rows)
                .extracting(Transaction::status)
                .containsExactly(PaymentStatus.DONE, PaymentStatus.PARTIAL_CANCELED, PaymentStatus.PARTIAL_CANCELED);
        assertThat(rows.subList(1, 3))
                .extracting(Transaction::key)
                .containsExactlyElementsOf(
                        payment.cancels().stream().map(Cancel::transactionKey).toList());
        assertThat(rows.subList(1, 3))
                .extracting(row -> row.sum().amount())
                .containsExactly(Won.of(1_000), Won.of(500));
    }

    @Test
    void aDepositAndItsReversalAreRowsToo() {
        PaymentKey key = deposited();
        Payment payment = current(key);
        toss().reverseDeposit(key);

        assertThat(listed(payment))
                .extracting(Transaction::status)
                .containsExactly(
                        PaymentStatus.WAITING_FOR_DEPOSIT, PaymentStatus.DONE, PaymentStatus.WAITING_FOR_DEPOSIT);
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        var orders = new ArrayList<String>();
        Payment last = current(paid());
        orders.add(ORDER.value());
        for (int i = 2; i <= 7; i++) {
            var order = new OrderId("ord_contract_" + i);
            PaymentKey key = toss().authenticate(order, PRICE);
            gateway().confirm(new ConfirmRequest(order, key, PRICE));
            orders.add(order.value());
        }

        assertThat(listed(last)).extracting(row -> row.subject().orderId()).containsExactlyElementsOf(orders);
    }

    @Test
    void anotherDayIsEmpty() {
        KoreanDay day = dayOf(current(paid()));

        assertThat(pages(new KoreanDay(day.date().minusDays(2)))).isEmpty();
    }

    @Test
    void aTossThatIsDownSaysNothingRatherThanThatNothingMoved() {
        KoreanDay day = dayOf(current(paid()));
        toss().goDown();

        assertThat(page(day, Optional.empty())).isInstanceOf(TransactionPage.Unanswered.class);
    }

    @Test
    void refusedKeysSayNothingEither() {
        KoreanDay day = dayOf(current(paid()));
        toss().refuseKeys();

        assertThat(page(day, Optional.empty())).isEqualTo(new TransactionPage.Unanswered("UNAUTHORIZED_KEY"));
    }

    /** Returns the rows of a payment's day and the next, for a test may run at midnight. */
    private List<Transaction> listed(Payment payment) {
        var rows = new ArrayList<>(pages(dayOf(payment)));
        rows.addAll(pages(dayOf(payment).next()));
        return rows;
    }

    private static KoreanDay dayOf(Payment payment) {
        return KoreanDay.of(payment.method().approvedAt().orElseThrow());
    }

    /** Reads pages of three rows until there is nothing more. */
    private List<Transaction> pages(KoreanDay day) {
        var rows = new ArrayList<Transaction>();
        Optional<String> cursor = Optional.empty();
        do {
            TransactionPage.Listed page = assertThat(page(day, cursor))
                    .asInstanceOf(type(TransactionPage.Listed.class))
                    .actual();
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(3);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor.isPresent());
        return rows;
    }

    private TransactionPage page(KoreanDay day, Optional<String> after) {
        return toss().transactions().page(day, after, 3);
    }
}
