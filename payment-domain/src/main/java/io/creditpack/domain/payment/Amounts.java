package io.creditpack.domain.payment;

import io.creditpack.domain.money.Won;

/**
 * The money of a payment at Toss.
 *
 * @param total what was to be paid; cancels do not lower it
 * @param balance what can still be canceled, at most {@code total}
 * @param currency ISO 4217 code as Toss gave it; only {@code KRW} is ours
 */
public record Amounts(Won total, Won balance, String currency) {
    /** Amounts in won. */
    public static Amounts krw(Won total, Won balance) {
        return new Amounts(total, balance, "KRW");
    }

    /** Returns whether this is a payment of {@code price} in won. */
    public boolean areFor(Won price) {
        return "KRW".equals(currency) && total.equals(price);
    }
}
