package io.creditpack.domain.money;

/**
 * A number of credits, 0 or more.
 *
 * @param units whole credits, 0 to {@link Long#MAX_VALUE}
 */
public record Credits(long units) implements Comparable<Credits> {
    public static final Credits ZERO = new Credits(0);

    /** @throws IllegalArgumentException if {@code units} is negative */
    public Credits {
        if (units < 0) {
            throw new IllegalArgumentException("credits must not be negative: " + units);
        }
    }

    /**
     * Returns so many credits.
     *
     * @throws IllegalArgumentException if {@code units} is negative
     */
    public static Credits of(long units) {
        return new Credits(units);
    }

    /**
     * Returns the sum.
     *
     * @throws ArithmeticException if the sum exceeds {@link Long#MAX_VALUE}
     */
    public Credits plus(Credits other) {
        return new Credits(Math.addExact(units, other.units));
    }

    /**
     * Returns the difference.
     *
     * @throws IllegalArgumentException if {@code other} is more than this
     */
    public Credits minus(Credits other) {
        return new Credits(Math.subtractExact(units, other.units));
    }

    /** Returns the smaller of the two. */
    public Credits min(Credits other) {
        return units <= other.units ? this : other;
    }

    public boolean isZero() {
        return units == 0;
    }

    @Override
    public int compareTo(Credits other) {
        return Long.compare(units, other.units);
    }

    @Override
    public String toString() {
        return units + " credits";
    }
}
