package io.creditpack.application.port;

import io.creditpack.domain.comparison.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Toss's answer to "what moved that day?". */
public sealed interface TransactionPage {
    /**
     * Rows of the day.
     *
     * @param rows of that day only
     * @param next where the next page begins; empty once there was nothing more
     */
    record Listed(List<Transaction> rows, Optional<String> next) implements TransactionPage {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /** No answer that says anything; ask again later. */
    record Unanswered(String why) implements TransactionPage {}

    /** Calls the function that fits. */
    default <T> T match(BiFunction<List<Transaction>, Optional<String>, T> listed, Function<String, T> unanswered) {
        return this instanceof Listed it
                ? listed.apply(it.rows(), it.next())
                : unanswered.apply(((Unanswered) this).why());
    }
}
