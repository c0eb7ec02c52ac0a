package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The running totals of a customer's books.
 *
 * @param totals one for every book; they sum to zero
 */
public record Books(Map<BookAccount, Long> totals) {
    public static final Books ZERO = new Books(Map.of());

    /**
     * Reads a missing book as 0.
     *
     * @throws IllegalArgumentException if the totals do not sum to zero
     * @throws ArithmeticException if they cannot be summed
     */
    public Books {
        var all = new EnumMap<BookAccount, Long>(BookAccount.class);
        long sum = 0;
        for (BookAccount book : BookAccount.values()) {
            long total = totals.getOrDefault(book, 0L);
            all.put(book, total);
            sum = Math.addExact(sum, total);
        }
        if (sum != 0) {
            throw new IllegalArgumentException("the books do not sum to zero but to " + sum);
        }
        totals = Map.copyOf(all);
    }

    /** Returns what a book holds, in credits; negative where more left it than came. */
    public long total(BookAccount book) {
        return totals.getOrDefault(book, 0L);
    }

    /** Returns what the customer's own books say: available, held and debt together. */
    public CreditBalance balance() {
        long balance = total(BookAccount.AVAILABLE) + total(BookAccount.HELD) + total(BookAccount.DEBT);
        return new CreditBalance(balance, Credits.of(total(BookAccount.HELD)));
    }

    /**
     * Returns the totals after an entry.
     *
     * @throws ArithmeticException if a total leaves the range of a {@code long}
     */
    Books after(List<Posting> postings) {
        var changed = new EnumMap<BookAccount, Long>(totals);
        postings.forEach(posting -> changed.merge(posting.book(), posting.credits(), Math::addExact));
        return new Books(changed);
    }
}
