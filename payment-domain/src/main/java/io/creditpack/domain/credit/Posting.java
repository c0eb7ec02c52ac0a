package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an entry adds to one of the books.
 *
 * @param book which
 * @param credits how many, negative if it takes; never 0
 */
public record Posting(BookAccount book, long credits) {
    /** Returns what an entry of {@code balanceAfter} does to every book it touches; the credits sum to zero. */
    static List<Posting> of(CreditEntry entry, CreditBalance balanceAfter) {
        CreditBalance before = balanceAfter.before(entry.type(), entry.credits());
        long moved = entry.type().onBalance() * entry.credits().units();
        return Stream.of(
                        new Posting(BookAccount.AVAILABLE, growth(before.available(), balanceAfter.available())),
                        new Posting(BookAccount.HELD, growth(before.held(), balanceAfter.held())),
                        new Posting(BookAccount.DEBT, growth(balanceAfter.debt(), before.debt())),
                        new Posting(otherSideOf(entry), Math.negateExact(moved)))
                .filter(posting -> posting.credits() != 0)
                .toList();
    }

    private static long growth(Credits before, Credits after) {
        return Math.subtractExact(after.units(), before.units());
    }

    private static BookAccount otherSideOf(CreditEntry entry) {
        return switch (entry.type()) {
            case GRANT -> entry.source().order().isPresent() ? BookAccount.SALES : BookAccount.PROMOTIONS;
            case SPEND, CAPTURE -> BookAccount.CONSUMED;
            case REVERSAL -> BookAccount.REFUNDED;
            case EXPIRE -> BookAccount.EXPIRED;
            // Nothing leaves the customer's own books, so nothing is posted on the other side.
            case HOLD, RELEASE -> BookAccount.HELD;
        };
    }
}
