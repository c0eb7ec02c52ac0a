package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/**
 * Answers {@code GET /v1/transactions}, page by page.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss: list transactions</a>
 */
final class TransactionList {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 5_000;

    private final TransactionLog log;

    TransactionList(TransactionLog log) {
        this.log = log;
    }

    Answer page(Request request) {
        TransactionLog.Period period = new TransactionLog.Period(time(request, "startDate"), time(request, "endDate"));
        int limit = request.query("limit").map(TransactionList::limit).orElse(USUAL_PAGE);
        ArrayNode all = WireJson.array();
        log.page(period, request.query("startingAfter").orElse(null), limit, request.language())
                .forEach(all::add);
        return Answer.json(200, all);
    }

    /** A bare date means its midnight, in Korea as all times of this call. */
    private static Instant time(Request request, String parameter) {
        String text = request.query(parameter).orElseThrow(() -> Refusal.of(TossErrorCode.INVALID_REQUIRED_PARAM));
        try {
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            return local.atZone(KoreanTime.SEOUL).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
    }

    private static int limit(String text) {
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
            throw Refusal.of(TossErrorCode.INVALID_REQUEST);
        }
        return Integer.parseInt(text);
    }
}
