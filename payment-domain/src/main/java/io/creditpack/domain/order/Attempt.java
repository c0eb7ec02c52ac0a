package io.creditpack.domain.order;

import io.creditpack.domain.payment.PaymentKey;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to pay an order.
 *
 * @param paymentKey Toss's payment of this try; no other order has it
 * @param startedAt when the confirmation was claimed
 * @param unansweredAt when our request to Toss ended without an answer, so that nobody waits for it any more
 * @param failure why it came to nothing; empty while it is under way and once it succeeded
 */
public record Attempt(
        PaymentKey paymentKey, Instant startedAt, Optional<Instant> unansweredAt, Optional<Failure> failure) {
    static Attempt started(PaymentKey paymentKey, Instant now) {
        return new Attempt(paymentKey, now, Optional.empty(), Optional.empty());
    }

    Attempt failed(Failure reason) {
        return new Attempt(paymentKey, startedAt, unansweredAt, Optional.of(reason));
    }

    Attempt unanswered(Instant now) {
        return new Attempt(paymentKey, startedAt, Optional.of(now), failure);
    }

    public boolean isOpen() {
        return failure.isEmpty();
    }

    /**
     * Why an attempt came to nothing.
     *
     * @param kind what the buyer can do about it
     * @param tossCode Toss's error code, such as {@code REJECT_CARD_PAYMENT}
     */
    public record Failure(Kind kind, String tossCode) {
        public enum Kind {
            /** Declined for good; another card or method may work. */
            DECLINED,
            /** More than ten minutes went by between authentication and confirmation. */
            SESSION_EXPIRED
        }
    }
}
