package io.creditpack.application.port;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;

/**
 * The request to take the money of one attempt.
 *
 * @param orderId the order it is for
 * @param paymentKey the attempt
 * @param amount the order's stored price, never what a browser sent
 * @param round 0 for the first request and its repetitions; another one where Toss repeats an answer that tells nothing
 */
public record ConfirmRequest(OrderId orderId, PaymentKey paymentKey, Won amount, int round) {
    /** The first request, and every repetition of it. */
    public ConfirmRequest(OrderId orderId, PaymentKey paymentKey, Won amount) {
        this(orderId, paymentKey, amount, 0);
    }

    /** Returns the same request under another key. */
    public ConfirmRequest inRound(int other) {
        return new ConfirmRequest(orderId, paymentKey, amount, other);
    }

    /**
     * Returns the Idempotency-Key, at most 300 characters. A second attempt has another paymentKey and so another key;
     * otherwise Toss would answer it with the first attempt's result.
     *
     * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Idempotency-Key (read 2026-11)</a>
     */
    public String idempotencyKey() {
        return "confirm:" + orderId.value() + ":" + paymentKey.value() + (round == 0 ? "" : ":" + round);
    }
}
