package io.creditpack.adapter.toss;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.domain.comparison.KoreanDay;
import io.creditpack.domain.comparison.Transaction;
import io.creditpack.domain.payment.PaymentKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for and reads Toss's list of transactions.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API, transactions (read 2026-11)</a>
 */
final class TransactionJson {
    private TransactionJson() {}

    /**
     * Both ends belong to what Toss lists, and a bare date is its
     * midnight; what belongs to the next day is left out here.
     */
    static Map<String, String> query(KoreanDay day, Optional<String> after, int limit) {
        var query = new LinkedHashMap<String, String>();
        query.put("startDate", day + "T00:00:00");
        query.put("endDate", day.next() + "T00:00:00");
        after.ifPresent(key -> query.put("startingAfter", key));
        query.put("limit", Integer.toString(limit));
        return query;
    }

    /**
     * Returns the rows in {@code body}.
     *
     * @throws UnreadableAnswerException if it is no list, or a part of a row that counts is missing or malformed
     */
    static List<Transaction> read(JsonNode body) throws UnreadableAnswerException {
        if (!body.isArray()) {
            throw new UnreadableAnswerException("transactions");
        }
        var rows = new ArrayList<Transaction>();
        for (JsonNode row : body) {
            rows.add(transaction(new WireObject(row)));
        }
        return rows;
    }

    private static Transaction transaction(WireObject json) throws UnreadableAnswerException {
        String paymentKey = json.text("paymentKey");
        if (!PaymentKey.isLegal(paymentKey)) {
            throw new UnreadableAnswerException("paymentKey");
        }
        String currency = json.text("currency");
        return new Transaction(
                json.text("transactionKey"),
                new Transaction.Subject(json.text("orderId"), new PaymentKey(paymentKey)),
                PaymentJson.status(json.text("status")),
                new Transaction.Sum(PaymentJson.won(json, "amount", currency), currency),
                json.time("transactionAt"));
    }
}
