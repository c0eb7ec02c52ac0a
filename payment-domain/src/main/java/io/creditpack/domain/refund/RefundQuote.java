package io.creditpack.domain.refund;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import java.util.List;

/**
 * What a refund of an order would give back, and why, line by line.
 *
 * @param lines one for each part of the order's credits; together they are the price
 * @param balance what Toss still holds
 * @param smallest the least that may go back at once
 */
public record RefundQuote(List<Line> lines, Won balance, Won smallest) {
    public RefundQuote {
        lines = List.copyOf(lines);
    }

    /** Which rule a line follows. */
    public enum Rule {
        /** Unused credits go back at their share of the price. */
        UNUSED_CREDITS(true),
        /** Used credits are not refunded. */
        USED_CREDITS(false),
        /** Held credits are not refunded while they are held. */
        HELD_CREDITS(false),
        /** What went back before. */
        REFUNDED_BEFORE(false),
        /** The customer's time to withdraw is over; an operator may still refund. */
        WITHDRAWAL_OVER(false),
        /** It would be less than what the payment's method gives back at least. */
        BELOW_MINIMUM(false),
        /** The order is not paid, so there is nothing to give back. */
        NOT_PAID(false);

        private final boolean refundable;

        Rule(boolean refundable) {
            this.refundable = refundable;
        }

        public boolean isRefundable() {
            return refundable;
        }
    }

    /**
     * One part of an order's credits.
     *
     * @param rule why it is refundable or not
     * @param credits how many
     * @param amount their share of the price in whole won
     */
    public record Line(Rule rule, Credits credits, Won amount) {
        Line under(Rule other) {
            return new Line(other, credits, amount);
        }
    }

    /** Returns what may go back. */
    public Won amount() {
        return lines.stream()
                .filter(line -> line.rule().isRefundable())
                .map(Line::amount)
                .reduce(Won.ZERO, Won::plus);
    }

    /** Returns the credits that go back with it. */
    public Credits credits() {
        return lines.stream()
                .filter(line -> line.rule().isRefundable())
                .map(Line::credits)
                .reduce(Credits.ZERO, Credits::plus);
    }
}
