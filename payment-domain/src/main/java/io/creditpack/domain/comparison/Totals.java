package io.creditpack.domain.comparison;

import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sums of a day.
 *
 * @param orders how many orders were compared
 * @param toss what Toss lists
 * @param here what the orders say
 * @param ledger what was booked for them
 */
public record Totals(int orders, Money toss, Money here, Booked ledger) {
    /**
     * Money that moved.
     *
     * @param payments how many took money; a deposit that was reversed and made again is one
     * @param paid how much they took
     * @param cancels how many gave money back, or closed an account before a deposit
     * @param canceled how much they gave back
     */
    public record Money(int payments, Won paid, int cancels, Won canceled) {}

    /** Credits of paid orders that were booked that day. */
    public record Booked(Credits granted, Credits takenBack) {}

    static Totals of(KoreanDay day, int orders, List<Transaction> rows, Collection<Recorded> recorded) {
        return new Totals(orders, atToss(rows), here(day, recorded), booked(day, recorded));
    }

    private static Money atToss(List<Transaction> rows) {
        List<Won> paid = Rows.byPayment(rows).values().stream()
                .flatMap(ofPayment -> Rows.last(ofPayment, Transaction::tookMoney).stream())
                .map(row -> row.sum().amount())
                .toList();
        List<Won> canceled = rows.stream()
                .filter(Transaction::isCancel)
                .map(row -> row.sum().amount())
                .toList();
        return new Money(paid.size(), sum(paid), canceled.size(), sum(canceled));
    }

    private static Money here(KoreanDay day, Collection<Recorded> recorded) {
        List<Payment> payments =
                recorded.stream().flatMap(one -> one.payment().stream()).toList();
        List<Won> paid = payments.stream()
                .filter(payment ->
                        payment.method().approvedAt().filter(day::contains).isPresent())
                .map(payment -> payment.amounts().total())
                .toList();
        List<Won> canceled = payments.stream()
                .flatMap(payment -> payment.cancels().stream())
                .filter(cancel -> day.contains(cancel.canceledAt()))
                .map(Cancel::amount)
                .toList();
        return new Money(paid.size(), sum(paid), canceled.size(), sum(canceled));
    }

    private static Booked booked(KoreanDay day, Collection<Recorded> recorded) {
        List<CreditEntry> entries = recorded.stream()
                .flatMap(one -> one.credits().entries().stream())
                .filter(entry -> day.contains(entry.createdAt()))
                .toList();
        return new Booked(sum(entries, EntryType.GRANT), sum(entries, EntryType.REVERSAL));
    }

    private static Credits sum(List<CreditEntry> entries, EntryType type) {
        Stream<CreditEntry> ofType = entries.stream().filter(entry -> entry.type() == type);
        return ofType.map(CreditEntry::credits).reduce(Credits.ZERO, Credits::plus);
    }

    private static Won sum(List<Won> amounts) {
        return amounts.stream().reduce(Won.ZERO, Won::plus);
    }
}
