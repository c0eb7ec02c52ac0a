package io.creditpack.domain.order;

import static io.creditpack.domain.order.OrderEvent.ACCOUNT_ISSUED;
import static io.creditpack.domain.order.OrderEvent.ATTEMPT_FAILED;
import static io.creditpack.domain.order.OrderEvent.CANCELED_IN_FULL;
import static io.creditpack.domain.order.OrderEvent.CANCELED_IN_PART;
import static io.creditpack.domain.order.OrderEvent.CONFIRM_NOT_ATTEMPTED;
import static io.creditpack.domain.order.OrderEvent.CONFIRM_STARTED;
import static io.creditpack.domain.order.OrderEvent.DEPOSIT_REVERSED;
import static io.creditpack.domain.order.OrderEvent.LAPSED;
import static io.creditpack.domain.order.OrderEvent.PAYMENT_DONE;

import java.util.Map;
import java.util.Optional;

/** Where an order stands. */
public enum OrderStatus {
    /** Placed; nobody has asked Toss to take the money. */
    PENDING,
    /** Toss is being asked, or was asked and the outcome is not known yet. */
    CONFIRMING,
    /** A virtual account is issued and waits for the deposit. */
    WAITING_FOR_DEPOSIT,
    /** Toss holds the money and the credits are granted. */
    PAID,
    /** Part of the money went back. */
    PARTIAL_CANCELED,
    /** All of the money went back, or the account was closed before a deposit. */
    CANCELED,
    /** The last attempt was declined; a new paymentKey may still pay. */
    FAILED,
    /** Nobody paid in time. */
    EXPIRED;

    /** The whole lifecycle: a missing pair is illegal. */
    private static final Map<OrderStatus, Map<OrderEvent, OrderStatus>> LIFECYCLE = Map.of(
            PENDING,
            Map.of(
                    CONFIRM_STARTED, CONFIRMING,
                    ACCOUNT_ISSUED, WAITING_FOR_DEPOSIT,
                    PAYMENT_DONE, PAID,
                    CANCELED_IN_FULL, CANCELED,
                    LAPSED, EXPIRED),
            CONFIRMING,
            Map.of(
                    CONFIRM_NOT_ATTEMPTED, PENDING,
                    ATTEMPT_FAILED, FAILED,
                    ACCOUNT_ISSUED, WAITING_FOR_DEPOSIT,
                    PAYMENT_DONE, PAID,
                    CANCELED_IN_FULL, CANCELED),
            WAITING_FOR_DEPOSIT,
            Map.of(
                    PAYMENT_DONE, PAID,
                    CANCELED_IN_FULL, CANCELED,
                    LAPSED, EXPIRED),
            PAID,
            Map.of(
                    DEPOSIT_REVERSED, WAITING_FOR_DEPOSIT,
                    CANCELED_IN_PART, PARTIAL_CANCELED,
                    CANCELED_IN_FULL, CANCELED),
            PARTIAL_CANCELED,
            Map.of(
                    CANCELED_IN_PART, PARTIAL_CANCELED,
                    CANCELED_IN_FULL, CANCELED),
            CANCELED,
            Map.of(
                    ACCOUNT_ISSUED, WAITING_FOR_DEPOSIT,
                    PAYMENT_DONE, PAID),
            FAILED,
            Map.of(
                    CONFIRM_STARTED, CONFIRMING,
                    ACCOUNT_ISSUED, WAITING_FOR_DEPOSIT,
                    PAYMENT_DONE, PAID,
                    CANCELED_IN_FULL, CANCELED,
                    LAPSED, EXPIRED),
            EXPIRED,
            Map.of(
                    ACCOUNT_ISSUED, WAITING_FOR_DEPOSIT,
                    PAYMENT_DONE, PAID,
                    CANCELED_IN_FULL, CANCELED));

    /** Returns the status after {@code event}, or empty if the event is illegal here. */
    public Optional<OrderStatus> on(OrderEvent event) {
        return Optional.ofNullable(LIFECYCLE.getOrDefault(this, Map.of()).get(event));
    }

    /** Returns whether a confirmation with a new paymentKey may start here. */
    public boolean isPayable() {
        return on(CONFIRM_STARTED).isPresent();
    }
}
