package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The credits of one grant, and what is left of them.
 *
 * @param grant the entry that made it
 * @param order the order that paid for it; empty for a promotional lot
 * @param contents how many credits it had and has
 * @param grantedAt when
 * @param expiresAt when what is left ends, if it does
 */
public record Lot(
        EntryId grant, Optional<OrderId> order, Contents contents, Instant grantedAt, Optional<Instant> expiresAt) {
    /** Which lot is used first: the one that expires soonest, then the oldest. */
    static final Comparator<Lot> BURN_ORDER = Comparator.comparing(
                    (Lot lot) -> lot.expiresAt().orElse(Instant.MAX))
            .thenComparing(Lot::grantedAt)
            .thenComparing(lot -> lot.grant().value());

    /**
     * How many credits a lot had and has.
     *
     * @param granted what it began with
     * @param remaining what is left, at most {@code granted}
     * @param held the part of {@code remaining} that is set aside
     */
    public record Contents(Credits granted, Credits remaining, Credits held) {
        /**
         * Refuses more than there is.
         *
         * @throws IllegalArgumentException if more is left than was granted, or more held than is left
         */
        public Contents {
            if (remaining.compareTo(granted) > 0) {
                throw new IllegalArgumentException("a lot cannot hold more than was granted");
            }
            if (held.compareTo(remaining) > 0) {
                throw new IllegalArgumentException("a lot cannot set aside more than is left");
            }
        }
    }

    public Credits remaining() {
        return contents.remaining();
    }

    /** Returns what can be used now. */
    public Credits free() {
        return contents.remaining().minus(contents.held());
    }

    /** Returns whether {@code other} paid for this lot. */
    public boolean isOf(OrderId other) {
        return order.filter(other::equals).isPresent();
    }

    /** Returns whether its time is over. */
    public boolean isOver(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }

    Lot after(LotChange change) {
        var changed = new Contents(
                contents.granted(),
                new Credits(Math.addExact(contents.remaining().units(), change.remaining())),
                new Credits(Math.addExact(contents.held().units(), change.held())));
        return new Lot(grant, order, changed, grantedAt, expiresAt);
    }
}
