package io.creditpack.domain.comparison;

import io.creditpack.domain.comparison.Difference.AtToss;
import io.creditpack.domain.comparison.Difference.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day matched three ways: what Toss lists, what the orders say, and what the ledger has booked for them.
 *
 * <p>It only finds and proposes. What is recorded may be newer than the day; a difference that time has explained since is
 * none.
 *
 * @param day which
 * @param totals the sums of all three sides
 * @param differences in the order Toss lists them, then those Toss does not list
 */
public record Comparison(KoreanDay day, Totals totals, List<Difference> differences) {
    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares.
     *
     * @param rows everything Toss lists of the day, oldest first
     * @param recorded the orders in those rows, and all others that were placed, paid, canceled or booked that day
     */
    public static Comparison of(KoreanDay day, List<Transaction> rows, Collection<Recorded> recorded) {
        Map<String, List<Transaction>> rowsOf = Rows.byOrder(rows);
        var here = new LinkedHashMap<String, Recorded>();
        recorded.forEach(one -> here.put(one.order().id().value(), one));

        var differences = new ArrayList<Difference>();
        rowsOf.forEach((order, ofOrder) -> differences.addAll(Optional.ofNullable(here.get(order))
                .map(known -> new OrderMatch(day, known, ofOrder).differences())
                .orElseGet(() -> missing(order, ofOrder))));
        here.forEach((order, known) -> {
            if (!rowsOf.containsKey(order)) {
                differences.addAll(new OrderMatch(day, known, List.of()).differences());
            }
        });
        var all = new HashSet<>(rowsOf.keySet());
        all.addAll(here.keySet());
        return new Comparison(day, Totals.of(day, all.size(), rows, recorded), differences);
    }

    private static List<Difference> missing(String order, List<Transaction> rows) {
        return Rows.byPayment(rows).entrySet().stream()
                .map(payment -> new Difference(
                        DifferenceKind.ORDER_MISSING_HERE,
                        DifferenceKind.ORDER_MISSING_HERE.repair(),
                        new Subject(order, Optional.of(payment.getKey()), Optional.empty()),
                        Optional.of(AtToss.of(Rows.last(payment.getValue()))),
                        Optional.empty()))
                .toList();
    }

    /** Returns how many differences there are of each class that occurs. */
    public Map<DifferenceKind, Integer> counts() {
        var counts = new EnumMap<DifferenceKind, Integer>(DifferenceKind.class);
        differences.forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
        return counts;
    }
}
