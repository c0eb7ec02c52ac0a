package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every movement of money in the order it happened: approvals, issued accounts, deposits, reversals and cancels. */
final class TransactionLog implements PaymentListener {
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * One movement.
     *
     * @param at to the second, as Toss tells it, so that no row falls between two days' queries
     * @param payment as it was right afterwards
     */
    private record Row(String transactionKey, Instant at, long amount, SandboxPayment payment) {
        ObjectNode json(Language language) {
            return WireJson.object()
                    .put("mId", PaymentJson.MERCHANT_ID)
                    .put("transactionKey", transactionKey)
                    .put("paymentKey", payment.paymentKey())
                    .put("orderId", payment.orderId())
                    .put("method", payment.method().wireName(language))
                    .put("customerKey", payment.purchase().customerKey())
                    .put("useEscrow", false)
                    .put("receiptUrl", PaymentJson.receiptUrl(payment))
                    .put("status", payment.status().name())
                    .put("transactionAt", KoreanTime.withOffset(at))
                    .put("currency", "KRW")
                    .put("amount", amount);
        }
    }

    /** A stretch of time, both ends included. */
    record Period(Instant start, Instant end) {
        boolean contains(Instant at) {
            return !at.isBefore(start) && !at.isAfter(end);
        }
    }

    @Override
    public void changed(SandboxPayment before, SandboxPayment after) {
        String key = after.progress().lastTransactionKey();
        if (key == null || Objects.equals(before.progress().lastTransactionKey(), key)) {
            return;
        }
        boolean isCancel = after.cancels().size() > before.cancels().size();
        long amount = isCancel ? before.balance() - after.balance() : after.amount();
        append(new Row(key, after.progress().since().truncatedTo(ChronoUnit.SECONDS), amount, after));
    }

    private synchronized void append(Row row) {
        positions.put(row.transactionKey(), rows.size());
        rows.add(row);
    }

    /**
     * Returns the first {@code limit} rows of {@code period}, oldest first.
     *
     * @param after the transactionKey to begin behind, absent from the beginning
     * @throws Refusal INVALID_REQUEST if {@code after} is no transactionKey
     */
    synchronized List<ObjectNode> page(Period period, @Nullable String after, int limit, Language language) {
        int start = after == null ? 0 : position(after) + 1;
        return rows.subList(start, rows.size()).stream()
                .filter(row -> period.contains(row.at()))
                .limit(limit)
                .map(row -> row.json(language))
                .toList();
    }

    private int position(String transactionKey) {
        return Optional.ofNullable(positions.get(transactionKey))
                .orElseThrow(() -> Refusal.of(TossErrorCode.INVALID_REQUEST));
    }

    synchronized void clear() {
        rows.clear();
        positions.clear();
    }
}
