package io.creditpack.domain.order;

import java.time.Instant;

/**
 * What made us change an order, and when.
 *
 * @param cause who or what
 * @param at the time of the change
 */
public record Trigger(Cause cause, Instant at) {
    public enum Cause {
        /** The customer asked for it. */
        CUSTOMER,
        /** Toss's answer to our confirm. */
        CONFIRM,
        /** An event from Toss made us ask. */
        WEBHOOK,
        /** The reconciler asked of its own accord. */
        RECONCILER,
        /** An operator asked for it. */
        OPERATOR,
        /** The daily comparison found a difference. */
        COMPARISON,
        /** A time limit passed. */
        CLOCK
    }
}
