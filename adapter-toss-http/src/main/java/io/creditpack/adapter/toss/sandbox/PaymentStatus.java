package io.creditpack.adapter.toss.sandbox;

import java.util.Map;
import java.util.Optional;

/**
 * Where a payment stands at Toss, and which events move it.
 *
 * @see <a href="https://docs.tosspayments.com/reference/using-api/webhook-events">Toss: status flow</a>
 */
public enum PaymentStatus {
    READY,
    IN_PROGRESS,
    WAITING_FOR_DEPOSIT,
    DONE,
    CANCELED,
    PARTIAL_CANCELED,
    ABORTED,
    EXPIRED;

    /** What happens to a payment. */
    enum Event {
        AUTHENTICATED,
        APPROVED,
        ACCOUNT_ISSUED,
        DECLINED,
        LAPSED,
        DEPOSITED,
        DEPOSIT_REVERSED,
        CANCELED_AT_ONCE,
        CANCELED_IN_PART
    }

    /** A missing pair is impossible, a status without a row is final. */
    private static final Map<PaymentStatus, Map<Event, PaymentStatus>> LIFECYCLE = Map.of(
            READY, Map.of(Event.AUTHENTICATED, IN_PROGRESS, Event.LAPSED, EXPIRED),
            IN_PROGRESS,
                    Map.of(
                            Event.APPROVED, DONE,
                            Event.ACCOUNT_ISSUED, WAITING_FOR_DEPOSIT,
                            Event.DECLINED, ABORTED,
                            Event.LAPSED, EXPIRED),
            WAITING_FOR_DEPOSIT, Map.of(Event.DEPOSITED, DONE, Event.CANCELED_AT_ONCE, CANCELED),
            DONE,
                    Map.of(
                            Event.DEPOSIT_REVERSED, WAITING_FOR_DEPOSIT,
                            Event.CANCELED_AT_ONCE, CANCELED,
                            Event.CANCELED_IN_PART, PARTIAL_CANCELED),
            PARTIAL_CANCELED, Map.of(Event.CANCELED_IN_PART, PARTIAL_CANCELED));

    Optional<PaymentStatus> on(Event event) {
        return Optional.ofNullable(LIFECYCLE.getOrDefault(this, Map.of()).get(event));
    }
}
