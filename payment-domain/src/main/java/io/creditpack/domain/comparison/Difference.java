package io.creditpack.domain.comparison;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.util.Optional;

/**
 * One thing on which Toss, the order and its credits do not agree.
 *
 * @param kind its class
 * @param repair what is proposed
 * @param subject what it is about
 * @param toss what Toss lists, if anything
 * @param here what is recorded here, if anything
 */
public record Difference(
        DifferenceKind kind, Repair repair, Subject subject, Optional<AtToss> toss, Optional<Here> here) {
    /**
     * What a difference is about.
     *
     * @param orderId the order, which may be unknown here
     * @param paymentKey the payment, if there is one
     * @param transactionKey Toss's row or the cancel, where it is about one
     */
    public record Subject(String orderId, Optional<PaymentKey> paymentKey, Optional<String> transactionKey) {}

    /** What Toss lists: where the payment stood, and how much moved. */
    public record AtToss(PaymentStatus status, Won amount) {
        static AtToss of(Transaction row) {
            return new AtToss(row.status(), row.sum().amount());
        }
    }

    /**
     * What is recorded here.
     *
     * @param status of the order
     * @param amount the order's price, or what the cancel gave back
     * @param credits granted for the order and not taken back
     */
    public record Here(OrderStatus status, Won amount, Credits credits) {}
}
