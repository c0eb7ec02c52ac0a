package io.creditpack.application.testkit;

import io.creditpack.application.port.TransactionPage;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Transaction;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Payment;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fake Toss's list of everything that moved money, in the order it happened. */
final class TransactionsAtToss {
    private final List<Transaction> rows = new ArrayList<>();

    synchronized void add(String key, Payment after, Won amount, Instant at) {
        rows.add(new Transaction(
                key,
                new Transaction.Subject(after.orderId().value(), after.key()),
                after.status(),
                new Transaction.Sum(amount, after.amounts().currency()),
                at.truncatedTo(ChronoUnit.SECONDS)));
    }

    synchronized TransactionPage page(KoreanDay day, Optional<String> after, int limit) {
        List<Transaction> page = rows.stream()
                .filter(row -> day.contains(row.at()))
                .dropWhile(row -> after.isPresent() && !row.key().equals(after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .limit(limit)
                .toList();
        return new TransactionPage.Listed(
                page, page.stream().reduce((earlier, later) -> later).map(Transaction::key));
    }

    /** Forgets the rows of a payment, as no Toss should. */
    synchronized void forget(Payment payment) {
        rows.removeIf(row -> row.subject().paymentKey().equals(payment.key()));
    }
}
