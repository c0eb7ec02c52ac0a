package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * The credits of one grant, and how many of them are left.
 *
 * @param grant the entry that made it
 * @param order the order that paid for it
 * @param credits how many were granted and are left
 * @param grantedAt when
 * @param expiresAt when what is left ends, if it does
 */
public record Lot(EntryId grant, OrderId order, Remainder credits, Instant grantedAt, Optional<Instant> expiresAt) {
    /**
     * How much of a lot is left.
     *
     * @param granted what the lot began with
     * @param remaining what is left, at most {@code granted}
     */
    public record Remainder(Credits granted, Credits remaining) {
        /**
         * Refuses more than was granted.
         *
         * @throws IllegalArgumentException if {@code remaining} is more than {@code granted}
         */
        public Remainder {
            if (remaining.compareTo(granted) > 0) {
                throw new IllegalArgumentException("a lot cannot hold more than was granted");
            }
        }
    }

    public Credits remaining() {
        return credits.remaining();
    }

    Lot without(Credits taken) {
        return new Lot(
                grant,
                order,
                new Remainder(credits.granted(), credits.remaining().minus(taken)),
                grantedAt,
                expiresAt);
    }
}
