package io.creditpack.domain.order;

import io.creditpack.domain.payment.Payment;
import java.util.Optional;

/**
 * Decides whether a person may close a review although Toss's answer does not fit the order.
 *
 * <p>Money that Toss holds, or may hold, for an order that does not show it must not leave the queue: nobody would look for
 * it again. It is sent back at Toss first.
 */
public final class ReviewClosing {
    private ReviewClosing() {}

    /**
     * Returns the order after its review is closed; empty if Toss holds money that the order does not show.
     *
     * @param order under review
     * @param payment what Toss says now; empty if Toss has no payment of it
     */
    public static Optional<Order> of(Order order, Optional<Payment> payment, Trigger trigger) {
        boolean strayMoney = !showsMoney(order)
                && payment.filter(found -> found.orderId().equals(order.id()) && mayHoldMoney(found))
                        .isPresent();
        return strayMoney ? Optional.empty() : Optional.of(order.closed(trigger));
    }

    private static boolean showsMoney(Order order) {
        return order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTIAL_CANCELED;
    }

    private static boolean mayHoldMoney(Payment payment) {
        return switch (payment.status()) {
            case CANCELED, ABORTED, EXPIRED -> false;
            default -> true;
        };
    }
}
