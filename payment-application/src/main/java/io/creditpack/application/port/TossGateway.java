package io.creditpack.application.port;

import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;

/**
 * Toss's core API, as far as an order needs it.
 *
 * <p>Never call it inside a transaction: an answer takes up to a minute, and nothing may be held meanwhile. No method
 * throws for anything Toss or the network does; what is not known is a result of its own.
 *
 * @see <a href="https://docs.tosspayments.com/reference">Toss core API (read 2026-11)</a>
 */
public interface TossGateway {
    /**
     * Returns whose environment answers: that of its key. It never changes, and orders of the other one are not asked
     * about.
     */
    Mode mode();

    /**
     * Makes Toss take the money of an authenticated payment.
     *
     * <p>Idempotent for 15 days: the request carries a key made of order and paymentKey, and Toss answers a repetition
     * with its first answer.
     */
    ConfirmResult confirm(ConfirmRequest request);

    /** Asks what became of a payment; changes nothing. */
    PaymentLookup find(PaymentKey key);

    /** Asks for the payment of an order; changes nothing. Prefer {@link #find(PaymentKey)} where the key is known. */
    PaymentLookup findByOrder(OrderId order);

    /**
     * Makes Toss give money back.
     *
     * <p>Idempotent for 15 days under the request's own key, whatever else the request says.
     */
    CancelResult cancel(CancelRequest request);

    /**
     * Returns whether a call now would be held back and not reach Toss: too many are under way, or Toss has not answered
     * lately. Whoever can wait does; nothing else follows from it, and it ends by itself.
     */
    default boolean isResting() {
        return false;
    }
}
