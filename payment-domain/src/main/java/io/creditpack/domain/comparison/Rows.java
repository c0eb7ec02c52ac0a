package io.creditpack.domain.comparison;

import io.creditpack.domain.payment.PaymentKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Toss's rows in the order it lists them, grouped. */
final class Rows {
    private Rows() {}

    static Map<String, List<Transaction>> byOrder(List<Transaction> rows) {
        return grouped(rows, row -> row.subject().orderId());
    }

    static Map<PaymentKey, List<Transaction>> byPayment(List<Transaction> rows) {
        return grouped(rows, row -> row.subject().paymentKey());
    }

    private static <K> Map<K, List<Transaction>> grouped(List<Transaction> rows, Function<Transaction, K> key) {
        return rows.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    static Transaction last(List<Transaction> rows) {
        return rows.get(rows.size() - 1);
    }

    static Optional<Transaction> last(List<Transaction> rows, Predicate<Transaction> which) {
        return rows.stream().filter(which).reduce((earlier, later) -> later);
    }
}
