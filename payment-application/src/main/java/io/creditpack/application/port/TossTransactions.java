package io.creditpack.application.port;

import io.creditpack.domain.comparison.KoreanDay;
import java.util.Optional;

/**
 * Toss's list of everything that moved money under our keys, also in its own console.
 *
 * <p>Never call it inside a transaction: a page takes up to a minute. Nothing Toss or the network does throws.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API, transactions: startingAfter, limit (read 2026-11)</a>
 */
public interface TossTransactions {
    /**
     * Asks for one page of a day, in the order Toss has; changes nothing.
     *
     * <p>A page with a {@code next} may be empty, and one with fewer rows than asked for need not be the last.
     *
     * @param after the transactionKey of the last row that is known; empty for the first page
     * @param limit how many rows at most, 1 to 5,000
     */
    TransactionPage page(KoreanDay day, Optional<String> after, int limit);
}
