package io.creditpack.application.port;

import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of Toss about an order. It only says where to look: the state always comes from asking Toss.
 *
 * @param id ours
 * @param type Toss's {@code eventType}, or {@code DEPOSIT_CALLBACK}, 1 to 60 characters
 * @param orderId which order to look at
 * @param hint what else it says
 * @param arrival when it came, and how often it was tried since
 */
public record WebhookEvent(String id, String type, OrderId orderId, Hint hint, Arrival arrival) {
    /**
     * What an event says of a payment. Only words and keys we know are kept, so that whoever forges events cannot make
     * more than a few different ones of one order.
     *
     * @param paymentKey which of the order's attempts; empty where it names none of them
     * @param status in which status it claims the payment to be; empty where it says nothing we know
     */
    public record Hint(Optional<PaymentKey> paymentKey, Optional<PaymentStatus> status) {
        public static final Hint NONE = new Hint(Optional.empty(), Optional.empty());
    }

    /**
     * When an event came.
     *
     * @param receivedAt when
     * @param tries how often the work on it failed since
     */
    public record Arrival(Instant receivedAt, int tries) {}

    /** Returns whether {@code other} asks for the same, so that one question to Toss serves both. */
    public boolean isRepeatedBy(WebhookEvent other) {
        return type.equals(other.type) && orderId.equals(other.orderId) && hint.equals(other.hint);
    }

    /** How the work on an event ended. */
    public enum Outcome {
        /** Toss was asked and the order follows. */
        DONE,
        /** Nothing was done about it. */
        IGNORED,
        /** It failed too often; a person must look. */
        PARKED
    }

    /** Why nothing was done about an event. */
    public enum Ignored {
        /** It is of a kind that says nothing about orders, or not in a form we know. */
        UNKNOWN_EVENT,
        /** There is no such order here: it is another shop's, or another environment's. */
        UNKNOWN_ORDER,
        /** It names a cancel only, and no payment here has that cancel. */
        UNKNOWN_CANCEL,
        /** It proves itself with a secret that is not the payment's. */
        WRONG_SECRET,
        /** Toss has no such payment under our key. */
        UNKNOWN_PAYMENT
    }
}
