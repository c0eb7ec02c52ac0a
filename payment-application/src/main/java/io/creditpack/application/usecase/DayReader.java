package io.creditpack.application.usecase;

import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.application.port.TransactionPage;
import io.creditpack.domain.comparison.Comparison;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Recorded;
import io.creditpack.domain.comparison.Transaction;
import io.creditpack.domain.order.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a day from both sides: Toss page by page, our own records in sets. */
final class DayReader {
    /** A row is about half a kilobyte, so a page stays below what an answer of Toss may have. */
    private static final int PAGE = 1_000;

    private static final int ORDERS_AT_ONCE = 1_000;

    private final TossTransactions toss;
    private final DayBook book;

    DayReader(TossTransactions toss, DayBook book) {
        this.toss = toss;
        this.book = book;
    }

    /** Returns all rows of the day, or that Toss did not list it to its end: half a list compares with nothing. */
    TransactionPage list(KoreanDay day) {
        var listing = new Listing();
        do {
            Optional<String> broken =
                    toss.page(day, listing.cursor(), PAGE).match(listing::append, Optional::<String>of);
            if (broken.isPresent()) {
                return new TransactionPage.Unanswered(broken.get());
            }
        } while (listing.cursor().isPresent());
        return new TransactionPage.Listed(listing.rows(), Optional.empty());
    }

    /** The rows so far, and where to go on. */
    private static final class Listing {
        private final List<Transaction> rows = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private final Set<String> cursors = new HashSet<>();
        private Optional<String> cursor = Optional.empty();

        /** Returns what is wrong with the page, if anything: a list that turns in circles would never end. */
        Optional<String> append(List<Transaction> page, Optional<String> next) {
            boolean repeatsRows = page.stream().map(Transaction::key).anyMatch(key -> !keys.add(key));
            boolean repeatsPage = next.isPresent() && !cursors.add(next.get());
            if (repeatsRows || repeatsPage) {
                return Optional.of("the list of transactions repeats itself");
            }
            rows.addAll(page);
            cursor = next;
            return Optional.empty();
        }

        Optional<String> cursor() {
            return cursor;
        }

        /** Returns them oldest first, whatever order Toss has them in. */
        List<Transaction> rows() {
            return rows.stream().sorted(Comparator.comparing(Transaction::at)).toList();
        }
    }

    Comparison compare(KoreanDay day, List<Transaction> rows) {
        var orders = new LinkedHashSet<>(book.ordersOf(day));
        rows.stream()
                .map(row -> row.subject().orderId())
                .filter(OrderId::isLegal)
                .map(OrderId::new)
                .forEach(orders::add);
        var all = List.copyOf(orders);
        var recorded = new ArrayList<Recorded>();
        for (int from = 0; from < all.size(); from += ORDERS_AT_ONCE) {
            recorded.addAll(book.find(all.subList(from, Math.min(from + ORDERS_AT_ONCE, all.size()))));
        }
        return Comparison.of(day, rows, recorded);
    }
}
