package io.creditpack.domain.credit;

import io.creditpack.domain.order.OrderId;

/**
 * The id of a ledger entry, made from its cause: one cause, one entry.
 *
 * @param value 1 to 400 characters
 */
public record EntryId(String value) {
    /**
     * Refuses an empty or long id.
     *
     * @throws IllegalArgumentException if {@code value} is not of the length above
     */
    public EntryId {
        if (value.isBlank() || value.length() > 400) {
            throw new IllegalArgumentException("an entry id has 1 to 400 characters");
        }
    }

    /** The grant of an order; {@code round} is 1, and one more for each deposit the bank took back before. */
    public static EntryId grant(OrderId order, int round) {
        return new EntryId("grant:" + order + ":" + round);
    }

    /** What one cancel at Toss takes back. */
    public static EntryId canceled(OrderId order, String transactionKey) {
        return new EntryId("reversal:" + order + ":cancel:" + transactionKey);
    }

    /** What a cancel without a recorded transaction takes back: the rest of that round's grant. */
    public static EntryId canceledRest(OrderId order, int round) {
        return new EntryId("reversal:" + order + ":rest:" + round);
    }

    /** What a deposit the bank took back takes back. */
    public static EntryId depositReversed(OrderId order, int round) {
        return new EntryId("reversal:" + order + ":deposit:" + round);
    }

    /**
     * The end of what is free in a lot. What is left of a lot only falls, so each end has an id of its own, and a repeated
     * one the same.
     */
    static EntryId expired(Lot lot) {
        return new EntryId("expire:" + lot.grant() + ":" + lot.remaining().units());
    }

    @Override
    public String toString() {
        return value;
    }
}
