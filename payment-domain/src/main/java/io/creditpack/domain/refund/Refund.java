package io.creditpack.domain.refund;

import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.payment.Payment;
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
 * @param status what became of it
 * @param tossCode why Toss refused, if it did
 */
public record Refund(RefundId id, OrderId order, Terms terms, RefundStatus status, Optional<String> tossCode) {
    /**
     * What was asked for.
     *
     * @param requestKey an order's refunds under one key are one refund
     * @param amount what goes back, 1 won or more
     * @param balance what Toss held before
     * @param credits what the customer gives back for it
     * @param request why, by whom and when
     */
    public record Terms(RequestKey requestKey, Won amount, Won balance, Credits credits, Request request) {}

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

    /** Returns a refund that was just asked for. */
    public static Refund requested(RefundId id, OrderId order, Terms terms) {
        return new Refund(id, order, terms, RefundStatus.REQUESTED, Optional.empty());
    }

    /** Returns the key under which Toss does this once, however often it is asked. */
    public String idempotencyKey() {
        return "cancel:" + id;
    }

    /** Returns the ledger entry that holds the credits. */
    public EntryId holdId() {
        return new EntryId("hold:" + id);
    }

    /** Returns the ledger entry that frees them again. */
    public EntryId releaseId() {
        return new EntryId("release:" + id);
    }

    /** Returns whether Toss says that the money went back: what it can still cancel has fallen by it. */
    public boolean isDoneIn(Payment payment) {
        return payment.isFullyCanceled()
                || payment.amounts().balance().plus(terms.amount()).compareTo(terms.balance()) <= 0;
    }

    /** Returns whether {@code other} asks for the same. */
    public boolean asksTheSameAs(Terms other) {
        return terms.amount().equals(other.amount());
    }

    public Refund done() {
        return ended(RefundStatus.DONE, Optional.empty());
    }

    /** Toss refused, or surely did nothing. */
    public Refund refused(String why) {
        return ended(RefundStatus.REFUSED, Optional.of(why));
    }

    private Refund ended(RefundStatus how, Optional<String> why) {
        if (!status.isOpen()) {
            throw new IllegalStateException("a refund ends once; this one is " + status);
        }
        return new Refund(id, order, terms, how, why);
    }
}
