package io.creditpack.application.port;

import java.time.Instant;

/**
 * One thing an operator did or decided.
 *
 * @param id ours, 1 to 64 characters; that of a later act is greater
 * @param operator who, as the configuration names them, 1 to 100 characters
 * @param kind what
 * @param about what it was done to
 * @param reason why, 1 to 200 characters; empty where a program did it that gives none
 * @param at when it was begun; what came of it is told by the order's own history
 */
public record OperatorAct(String id, String operator, Kind kind, About about, String reason, Instant at) {
    /** What operators do. */
    public enum Kind {
        /** Had Toss asked about an order. */
        SYNC,
        /** Refunded what the quote allows, or a part of it. */
        REFUND,
        /** Closed the review of an order. */
        CLOSE_REVIEW,
        /** Had an event of Toss worked off once more. */
        REPLAY,
        /** Had the differences of a day repaired. */
        REPAIR_DAY,
        /** Had the parked events of ours sent again. */
        REPLAY_EVENTS,
        /** Asked for a refund of more than the quote allows. */
        ASK_FORCED_REFUND,
        /** Agreed to what another operator asked for. */
        APPROVE_FORCED_REFUND,
        /** Turned down what another operator asked for. */
        REJECT_FORCED_REFUND
    }

    /**
     * What an act was done to.
     *
     * @param subject an order's id, a day such as 2026-11-24, or {@link #EVENTS}
     * @param detail the amount, the id of an event, or how many; empty where there is nothing to add
     */
    public record About(String subject, String detail) {
        /** All events of ours. */
        public static final String EVENTS = "events";
    }
}
