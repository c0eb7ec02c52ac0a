package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * One movement of credits; it is never changed and never deleted.
 *
 * @param id made from the cause, so that the same cause cannot be booked twice
 * @param type what it does
 * @param credits how many, 1 or more
 * @param source where it comes from
 * @param createdAt when it was booked
 */
public record CreditEntry(EntryId id, EntryType type, Credits credits, Source source, Instant createdAt) {
    /**
     * Refuses an entry that moves nothing.
     *
     * @throws IllegalArgumentException if {@code credits} is 0
     */
    public CreditEntry {
        if (credits.isZero()) {
            throw new IllegalArgumentException("an entry moves at least one credit");
        }
    }

    /**
     * Where an entry comes from.
     *
     * @param order the order it belongs to, if it belongs to one
     * @param reference what a statement shows: the product, the caller's reference, Toss's transactionKey
     */
    public record Source(Optional<OrderId> order, String reference) {
        public static Source of(OrderId order, String reference) {
            return new Source(Optional.of(order), reference);
        }
    }

    /** Returns whether this says the same as {@code other}, whenever either was booked. */
    public boolean saysTheSameAs(CreditEntry other) {
        return id.equals(other.id)
                && type == other.type
                && credits.equals(other.credits)
                && source.equals(other.source);
    }
}
