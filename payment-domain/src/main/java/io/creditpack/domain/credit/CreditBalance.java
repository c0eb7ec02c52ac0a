package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;

/**
 * What a customer has.
 *
 * @param balance the sum of all entries; below zero only when money went back for credits that were spent already
 * @param held the part that is set aside
 */
public record CreditBalance(long balance, Credits held) {
    public static final CreditBalance ZERO = new CreditBalance(0, Credits.ZERO);

    /** Returns what can be spent now: the balance without what is held, never below zero. */
    public Credits available() {
        return Credits.of(Math.max(0, free()));
    }

    /** Returns what the next grant repays before anything can be spent. */
    public Credits debt() {
        return Credits.of(Math.max(0, Math.negateExact(free())));
    }

    /**
     * Returns the balance after an entry.
     *
     * @throws ArithmeticException if the balance leaves the range of a {@code long}
     */
    public CreditBalance after(EntryType type, Credits credits) {
        return new CreditBalance(
                Math.addExact(balance, type.onBalance() * credits.units()),
                new Credits(Math.addExact(held.units(), type.onHeld() * credits.units())));
    }

    /** Returns the balance before an entry that led to this one. */
    CreditBalance before(EntryType type, Credits credits) {
        return new CreditBalance(
                Math.subtractExact(balance, type.onBalance() * credits.units()),
                new Credits(Math.subtractExact(held.units(), type.onHeld() * credits.units())));
    }

    private long free() {
        return Math.subtractExact(balance, held.units());
    }
}
