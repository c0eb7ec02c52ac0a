package io.creditpack.domain.refund;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An operator's wish to give more money back than the quote allows, so that the customer may end up in debt. It is carried
 * out once another operator has agreed.
 *
 * @param id issued by us; the refund it leads to is made under a key of it, once
 * @param order whose money
 * @param amount what goes back, 1 won or more
 * @param asked who wants it, why, and since when
 * @param decided who agreed or turned it down; empty while nobody did
 */
public record ForcedRefund(RefundId id, OrderId order, Won amount, Asked asked, Optional<Decided> decided) {
    /** Long enough for a colleague's next working day, short enough that the order is still as it was looked at. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    /**
     * Refuses a wish for nothing, and a decision by whoever asked.
     *
     * @throws IllegalArgumentException if {@code amount} is 0, or if it is approved by the operator who asked
     */
    public ForcedRefund {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a refund moves at least one won");
        }
        if (decided.filter(one ->
                        one.verdict() == Verdict.APPROVED && one.operator().equals(asked.operator()))
                .isPresent()) {
            throw new IllegalArgumentException("nobody approves what they asked for");
        }
    }

    /**
     * Who wants it, why, and since when.
     *
     * @param reason 1 to 200 characters, shown to the buyer
     */
    public record Asked(String operator, String reason, Instant at) {}

    /** Who decided what, and when. */
    public record Decided(Verdict verdict, String operator, Instant at) {}

    /** What can be decided. */
    public enum Verdict {
        APPROVED,
        REJECTED
    }

    /** Why an operator may not decide. */
    public enum Objection {
        /** The operator asked for it: somebody else must agree. */
        SAME_OPERATOR,
        /** Nobody decided in time; it must be asked for anew. */
        EXPIRED,
        /** It was decided otherwise. */
        DECIDED
    }

    /** Returns one that was just asked for. */
    public static ForcedRefund asked(RefundId id, OrderId order, Won amount, Asked asked) {
        return new ForcedRefund(id, order, amount, asked, Optional.empty());
    }

    /** Returns whether it still waits for another operator. */
    public boolean isPending(Instant now) {
        return decided.isEmpty() && now.isBefore(expiresAt());
    }

    /** Returns the moment from which nobody may agree any more. */
    public Instant expiresAt() {
        return asked.at().plus(LIFETIME);
    }

    /**
     * Returns why {@code operator} may not decide so now; empty if nothing stands against it. The same verdict of the same
     * operator may be repeated, for what follows from it may have been interrupted.
     */
    public Optional<Objection> objectionTo(Verdict verdict, String operator, Instant now) {
        if (decided.isPresent()) {
            Decided known = decided.get();
            boolean same = known.verdict() == verdict && known.operator().equals(operator);
            return same ? Optional.empty() : Optional.of(Objection.DECIDED);
        }
        if (!isPending(now)) {
            return Optional.of(Objection.EXPIRED);
        }
        return verdict == Verdict.APPROVED && operator.equals(asked.operator())
                ? Optional.of(Objection.SAME_OPERATOR)
                : Optional.empty();
    }

    /**
     * Returns it as it was decided.
     *
     * @throws IllegalStateException if something stands against that
     */
    public ForcedRefund decided(Verdict verdict, String operator, Instant now) {
        objectionTo(verdict, operator, now).ifPresent(objection -> {
            throw new IllegalStateException("cannot be decided: " + objection);
        });
        return decided.isPresent()
                ? this
                : new ForcedRefund(id, order, amount, asked, Optional.of(new Decided(verdict, operator, now)));
    }
}
