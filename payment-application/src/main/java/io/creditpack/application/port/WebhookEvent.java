package io.creditpack.application.port;

import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of Toss. It only says where to look: the state always comes from asking Toss.
 *
 * @param id ours
 * @param type Toss's {@code eventType}, or {@code DEPOSIT_CALLBACK}, 1 to 60 characters
 * @param orderId which order to look at
 * @param paymentKey which of its payments, where the event says
 * @param arrival when it came, and how often it was tried since
 */
public record WebhookEvent(String id, String type, OrderId orderId, Optional<PaymentKey> paymentKey, Arrival arrival) {
    /**
     * When an event came.
     *
     * @param receivedAt when
     * @param tries how often the work on it failed since
     */
    public record Arrival(Instant receivedAt, int tries) {}

    /** How the work on an event ended. */
    public enum Outcome {
        /** Toss was asked and the order follows. */
        DONE,
        /** It concerns nothing of ours, or its secret is wrong. */
        IGNORED,
        /** It failed too often; a person must look. */
        PARKED
    }
}
