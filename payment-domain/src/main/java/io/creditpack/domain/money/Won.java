package io.creditpack.domain.money;

/**
 * An amount of Korean won, 0 or more.
 *
 * <p>Won has no minor unit (ISO 4217 exponent 0), so one unit is one won and nothing is ever rounded here.
 *
 * @param amount whole won, 0 to {@link Long#MAX_VALUE}
 */
public record Won(long amount) implements Comparable<Won> {
    public static final Won ZERO = new Won(0);

    /** @throws IllegalArgumentException if {@code amount} is negative */
    public Won {
        if (amount < 0) {
            throw new IllegalArgumentException("won must not be negative: " + amount);
        }
    }

    /**
     * Returns so many won.
     *
     * @throws IllegalArgumentException if {@code amount} is negative
     */
    public static Won of(long amount) {
        return new Won(amount);
    }

    /**
     * Returns the sum.
     *
     * @throws ArithmeticException if the sum exceeds {@link Long#MAX_VALUE}
     */
    public Won plus(Won other) {
        return new Won(Math.addExact(amount, other.amount));
    }

    /**
     * Returns the difference.
     *
     * @throws IllegalArgumentException if {@code other} is more than this
     */
    public Won minus(Won other) {
        return new Won(Math.subtractExact(amount, other.amount));
    }

    public boolean isZero() {
        return amount == 0;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + " KRW";
    }
}
