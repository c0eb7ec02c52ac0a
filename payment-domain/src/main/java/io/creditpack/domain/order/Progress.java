package io.creditpack.domain.order;

import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What has become of an order so far.
 *
 * @param status where it stands
 * @param attempts every try to pay it that reached Toss or may have, oldest first; at most one is open
 * @param payment what Toss last said of the open attempt's payment
 * @param paidAt when the credits were first granted
 * @param review why a person must look, if so
 */
public record Progress(
        OrderStatus status,
        List<Attempt> attempts,
        Optional<Payment> payment,
        Optional<Instant> paidAt,
        Optional<ReviewReason> review) {
    static final Progress NONE =
            new Progress(OrderStatus.PENDING, List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Refuses two open attempts: two payments would then pay one order.
     *
     * @throws IllegalArgumentException if more than one attempt is open
     */
    public Progress {
        attempts = List.copyOf(attempts);
        if (attempts.stream().filter(Attempt::isOpen).count() > 1) {
            throw new IllegalArgumentException("an order has at most one open attempt");
        }
    }

    Optional<Attempt> attempt(PaymentKey key) {
        return attempts.stream()
                .filter(attempt -> attempt.paymentKey().equals(key))
                .findFirst();
    }

    Optional<Attempt> openAttempt() {
        return attempts.stream().filter(Attempt::isOpen).findFirst();
    }

    Progress to(OrderStatus next) {
        return new Progress(next, attempts, payment, paidAt, review);
    }

    Progress withAttempts(List<Attempt> changed) {
        return new Progress(status, changed, payment, paidAt, review);
    }

    Progress withOpenAttempt(UnaryOperator<Attempt> change) {
        return withAttempts(attempts.stream()
                .map(attempt -> attempt.isOpen() ? change.apply(attempt) : attempt)
                .toList());
    }

    Progress withPayment(Payment seen) {
        return new Progress(status, attempts, Optional.of(seen), paidAt, review);
    }

    Progress withPaidAt(Instant when) {
        return new Progress(status, attempts, payment, Optional.of(paidAt.orElse(when)), review);
    }

    /** A cancel that arrived answers the question a person was asked about a refund. */
    Progress withoutRefundReview() {
        return withReview(review.filter(ReviewReason::stopsSettling));
    }

    Progress withReview(Optional<ReviewReason> reason) {
        return new Progress(status, attempts, payment, paidAt, reason);
    }
}
