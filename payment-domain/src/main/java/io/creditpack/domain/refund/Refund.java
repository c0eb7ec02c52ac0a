package io.creditpack.domain.refund;

import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import java.time.Instant;
import java.util.Optional;

/**
 * The wish to give money of a paid order back, and what became of it.
 *
 * <p>It is stored before Toss is asked, and its credits are held from then on. An order has one open refund at most, for
 * Toss acts on one cancel of a payment at a time.
 *
 * @param id issued by us
 * @param order whose money
 * @param terms what was asked for; it never changes
 * @param asking how Toss is asked for it
 * @param status what became of it
 * @param tossCode why Toss refused, if it did
 */
public record Refund(
        RefundId id, OrderId order, Terms terms, Asking asking, RefundStatus status, Optional<String> tossCode) {
    /**
     * What was asked for.
     *
     * @param requestKey an order's refunds under one key are one refund; its own id, if Toss surely did nothing
     * @param amount what goes back, 1 won or more
     * @param balance what Toss held before
     * @param credits what the customer gives back for it; a forced refund takes more, which was used
     * @param request why, by whom and when
     */
    public record Terms(RequestKey requestKey, Won amount, Won balance, Credits credits, Request request) {
        Terms under(RequestKey other) {
            return new Terms(other, amount, balance, credits, request);
        }
    }

    /**
     * Why, by whom and when a refund was asked for.
     *
     * @param reason 1 to 200 characters, shown to the buyer by Toss
     * @param needsAccount whether Toss needs an account to send the money to, which is not kept here
     */
    public record Request(String reason, boolean needsAccount, Trigger trigger) {
        /**
         * Refuses a reason Toss would refuse.
         *
         * @throws IllegalArgumentException if {@code reason} is empty or longer than 200 characters
         */
        public Request {
            if (reason.isBlank() || reason.length() > 200) {
                throw new IllegalArgumentException("a reason has 1 to 200 characters");
            }
        }
    }

    /**
     * How Toss is asked: again and again until the outcome is known, and never for more than the balance that was there.
     *
     * @param round 1 or more; each has an Idempotency-Key of its own, for Toss repeats its answer to a key it knows
     * @param unansweredAt when our last request ended without telling, so that nobody waits for it any more
     * @see <a href="https://docs.tosspayments.com/reference/using-api/authorization">Idempotency-Key (read 2026-11)</a>
     */
    public record Asking(int round, Optional<Instant> unansweredAt) {
        private static final Asking FIRST = new Asking(1, Optional.empty());
    }

    /** Returns a refund that was just asked for. */
    public static Refund requested(RefundId id, OrderId order, Terms terms) {
        return new Refund(id, order, terms, Asking.FIRST, RefundStatus.REQUESTED, Optional.empty());
    }

    /** Returns the key under which Toss does this once, however often it is asked. */
    public String idempotencyKey() {
        return "cancel:" + id + (asking.round() == 1 ? "" : ":" + asking.round());
    }

    /** Returns the ledger entry that holds the credits. */
    public EntryId holdId() {
        return new EntryId("hold:" + id);
    }

    /** Returns the ledger entry that frees them again. */
    public EntryId releaseId() {
        return new EntryId("release:" + id);
    }

    /** What Toss's answer says of a refund. */
    public enum Standing {
        /** The money went back. */
        DONE,
        /** Money went back by a cancel of somebody else first, so that Toss refuses this one for good. */
        OVERTAKEN,
        /** Toss shows nothing of it. */
        OPEN
    }

    /**
     * Returns what became of it, going by the cancels Toss lists.
     *
     * <p>Toss was told to cancel out of {@code terms.balance} only and refuses out of any other. So the cancel that left
     * that balance behind first is this one, or this one can never be. One of the same amount that somebody else made
     * cannot be told from it: money then goes back once rather than twice.
     *
     * @see <a href="https://docs.tosspayments.com/guides/v2/cancel-payment">refundableAmount (read 2026-11)</a>
     */
    public Standing standingIn(Payment payment) {
        Won left = payment.amounts().total();
        for (Cancel cancel : payment.inOrderOfTime()) {
            if (left.equals(terms.balance())) {
                return cancel.amount().equals(terms.amount()) ? Standing.DONE : Standing.OVERTAKEN;
            }
            left = cancel.amount().compareTo(left) > 0 ? Won.ZERO : left.minus(cancel.amount());
        }
        boolean gone = payment.amounts().balance().plus(terms.amount()).compareTo(terms.balance()) <= 0;
        return payment.isFullyCanceled() || gone ? Standing.DONE : Standing.OPEN;
    }

    /** Toss did not answer: the outcome is open, but our request is not under way any more. */
    public Refund unanswered(Instant now) {
        return asked(new Asking(asking.round(), Optional.of(now)));
    }

    /** Toss answered what tells nothing, and would do so again: the outcome is open, the next request has a new key. */
    public Refund unclear(Instant now) {
        return asked(new Asking(asking.round() + 1, Optional.of(now)));
    }

    private Refund asked(Asking how) {
        return new Refund(id, order, terms, how, status, tossCode);
    }

    public Refund done() {
        return ended(RefundStatus.DONE, Optional.empty());
    }

    /** Toss refused for good. */
    public Refund refused(String why) {
        return ended(RefundStatus.REFUSED, Optional.of(why));
    }

    /** Toss surely did nothing. The request key is free again: the caller may repeat the same request. */
    public Refund notAttempted(String why) {
        return new Refund(id, order, terms.under(new RequestKey(id.value())), asking, status, tossCode).refused(why);
    }

    private Refund ended(RefundStatus how, Optional<String> why) {
        if (!status.isOpen()) {
            throw new IllegalStateException("a refund ends once; this one is " + status);
        }
        return new Refund(id, order, terms, asking, how, why);
    }
}
