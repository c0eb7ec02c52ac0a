package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One movement of credits; it is never changed and never deleted.
 *
 * @param id made from the cause, so that the same cause cannot be booked twice
 * @param type what it does
 * @param credits how many, 1 or more
 * @param source where it comes from
 * @param time when it was booked, and until when its effect lasts
 */
public record CreditEntry(EntryId id, EntryType type, Credits credits, Source source, Time time) {
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

    /** An entry whose effect has no end of its own. */
    public CreditEntry(EntryId id, EntryType type, Credits credits, Source source, Instant createdAt) {
        this(id, type, credits, source, new Time(createdAt, Optional.empty()));
    }

    /**
     * Where an entry comes from.
     *
     * @param order the order it belongs to, if it belongs to one
     * @param reference what a statement shows: the product, the caller's reference, Toss's transactionKey
     * @param payment the money behind a grant, if money is behind it
     */
    public record Source(Optional<OrderId> order, String reference, Optional<PaymentEvidence> payment) {
        /** A source that belongs to an order, with no money behind it. */
        public static Source of(OrderId order, String reference) {
            return new Source(Optional.of(order), reference, Optional.empty());
        }

        /** A source outside of any order. */
        public static Source of(String reference) {
            return new Source(Optional.empty(), reference, Optional.empty());
        }

        /** Returns this source with the money that is behind it. */
        public Source paidBy(PaymentEvidence evidence) {
            return new Source(order, reference, Optional.of(evidence));
        }
    }

    /**
     * When an entry was booked, and until when its effect lasts.
     *
     * @param createdAt when it was booked
     * @param expiresAt when the credits of a grant end, or a hold ends by itself
     */
    public record Time(Instant createdAt, Optional<Instant> expiresAt) {
        /** The time of an entry whose effect ends by itself. */
        public static Time between(Instant createdAt, Instant expiresAt) {
            return new Time(createdAt, Optional.of(expiresAt));
        }

        private Optional<Duration> length() {
            return expiresAt.map(end -> Duration.between(createdAt, end));
        }
    }

    public Instant createdAt() {
        return time.createdAt();
    }

    public Optional<Instant> expiresAt() {
        return time.expiresAt();
    }

    /** Returns whether this says the same as {@code other}, whenever either was booked. */
    public boolean saysTheSameAs(CreditEntry other) {
        return id.equals(other.id)
                && type == other.type
                && credits.equals(other.credits)
                && source.equals(other.source)
                && time.length().equals(other.time.length());
    }
}
