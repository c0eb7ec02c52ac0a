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
 */
public record ConfirmRequest(OrderId orderId, PaymentKey paymentKey, Won amount) {
    /**
     * Returns the Idempotency-Key, at most 300 characters. A second attempt has another paymentKey and so another key;
     * otherwise Toss would answer it with the first attempt's result.
     *
     * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Idempotency-Key (read 2026-11)</a>
     */
    public String idempotencyKey() {
        return "confirm:" + orderId.value() + ":" + paymentKey.value();
    }
}
