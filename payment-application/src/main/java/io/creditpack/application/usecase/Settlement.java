package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.credit.CreditPolicy;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Convergence;
import io.creditpack.domain.order.Observation;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.refund.Refund;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Brings an order to what Toss says, whoever asked: the confirmation, a webhook, the reconciler or an operator.
 *
 * <p>Every method may be repeated, and returns the order as it stands afterwards.
 */
public final class Settlement {
    /** How often an answer may be overtaken before the order is left to the reconciler. */
    private static final int ROUNDS = 5;

    /** Why an order of the other environment is left alone. */
    static final String OTHER_MODE = "ORDER_OF_THE_OTHER_MODE";

    private final PaymentStore store;
    private final TossGateway toss;
    private final Clock clock;
    private final OrderWriter writer;

    /** Wires it with credits that last as long as the standard says. */
    public Settlement(PaymentStore store, TossGateway toss, Clock clock, LookSchedule schedule) {
        this(store, toss, clock, schedule, CreditPolicy.STANDARD);
    }

    public Settlement(PaymentStore store, TossGateway toss, Clock clock, LookSchedule schedule, CreditPolicy policy) {
        this.store = store;
        this.toss = toss;
        this.clock = clock;
        this.writer = new OrderWriter(store, clock, schedule, policy);
    }

    OrderClaim claim() {
        return new OrderClaim(writer, toss, clock);
    }

    /** Applies Toss's answer to a question that was asked when the order was {@code asked}. */
    Order converge(Order asked, Payment answer, Cause cause) {
        Order order = asked;
        Payment payment = answer;
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Order> settled = apply(order, payment, cause);
            if (settled.isPresent()) {
                return settled.get();
            }
            order = load(order.id());
            Optional<Payment> fresh = found(toss.find(payment.key()));
            if (fresh.isEmpty()) {
                return order;
            }
            payment = fresh.get();
        }
        return order;
    }

    /** Asks Toss and applies the answer; without an answer the order stays as it is. */
    Order ask(Order order, Cause cause) {
        return found(lookUp(order))
                .map(payment -> converge(order, payment, cause))
                .orElseGet(() -> load(order.id()));
    }

    /** Asks Toss although a person was to look, who asks for it now; an answer that still does not fit asks again. */
    Order askDespiteReview(Order order, Cause cause) {
        return found(lookUp(order))
                .map(payment -> writer.decide(order.id(), current -> {
                    Order looked = current.reviewed();
                    var observation = new Observation(payment, looked.version(), trigger(cause), toss.mode());
                    return Convergence.of(looked, store.ledgers().creditsOf(looked.id()), observation)
                            .match(
                                    () -> looked.equals(current) ? current : writer.save(looked, List.of()),
                                    writer::save,
                                    () -> current);
                }))
                .orElseGet(() -> load(order.id()));
    }

    /** Asks Toss and ends the review of {@code order}, unless money would be forgotten with it. */
    CloseReview.Result closeReview(Order order) {
        return new ReviewEnd(store, writer, trigger(Cause.OPERATOR), toss.mode()).decide(order.id(), lookUp(order));
    }

    PaymentLookup lookUp(Order order) {
        return lookUp(order, order.openAttempt().map(Attempt::paymentKey));
    }

    /** Asks about an attempt, or about the order; not the other environment of Toss, whose silence says nothing. */
    PaymentLookup lookUp(Order order, Optional<PaymentKey> key) {
        return isOfThisToss(order)
                ? key.map(toss::find).orElseGet(() -> toss.findByOrder(order.id()))
                : new PaymentLookup.Unanswered(OTHER_MODE);
    }

    /** Returns whether the keys that Toss is asked with are of the order's environment. */
    boolean isOfThisToss(Order order) {
        return toss.mode() == order.mode();
    }

    /** Ends the attempt that {@code order} has open, unless it was settled otherwise meanwhile. */
    Order attemptFailed(Order order, Failure failure, Cause cause) {
        return change(order, current -> current.attemptFailed(failure, trigger(cause)));
    }

    /** Notes that nobody waits for the confirm of {@code order} any more, unless it was settled meanwhile. */
    Order unanswered(Order order) {
        return change(order, current -> current.confirmUnanswered(clock.instant()));
    }

    /** Gives the claim of {@code order} back, unless it was settled otherwise meanwhile. */
    Order notAttempted(Order order, Cause cause) {
        return change(order, current -> current.confirmNotAttempted(trigger(cause)));
    }

    private Order change(Order order, UnaryOperator<Order> end) {
        Predicate<Order> stillOpen = current -> current.status() == OrderStatus.CONFIRMING
                && current.openAttempt().equals(order.openAttempt());
        return writer.write(order.id(), current -> stillOpen.test(current) ? end.apply(current) : current);
    }

    /** Ends an order nobody paid in time, unless it moved meanwhile. */
    Order lapsed(Order order) {
        return writer.write(
                order.id(),
                current -> current.version() == order.version() ? current.lapsed(trigger(Cause.CLOCK)) : current);
    }

    /**
     * Ends an open refund that Toss refused; its credits are free again. Where no repetition can help, the order waits for
     * a person, who gives the money back in another way.
     */
    Order refundRefused(Order order, Refund refund, String tossCode) {
        return writer.decide(order.id(), current -> {
            endRefund(current, refund, refund.refused(tossCode));
            return RefundRefusal.needsPerson(tossCode) && !current.isUnderReview()
                    ? writer.save(current.needsReview(ReviewReason.REFUND_UNRESOLVED), List.of())
                    : current;
        });
    }

    /** Ends an open refund that Toss surely did nothing about; its credits and its request key are free again. */
    Order refundNotAttempted(Order order, Refund refund, String why) {
        return writer.decide(order.id(), current -> {
            endRefund(current, refund, refund.notAttempted(why));
            return current;
        });
    }

    private void endRefund(Order current, Refund refund, Refund ended) {
        store.refunds()
                .findOpen(current.id())
                .filter(open -> open.id().equals(refund.id()))
                .ifPresent(open -> writer.endRefund(current, open, ended));
    }

    /** Notes that nobody waits for the cancel of an open refund any more, unless it was settled meanwhile. */
    void refundUnanswered(Order order, Refund refund) {
        note(order, refund, open -> open.unanswered(clock.instant()));
    }

    /** Notes that a cancel of an open refund is to be asked for under another key, unless it was settled meanwhile. */
    Order refundUnclear(Order order, Refund refund) {
        note(order, refund, open -> open.unclear(clock.instant()));
        return order;
    }

    private void note(Order order, Refund refund, UnaryOperator<Refund> asked) {
        store.unitOfWork()
                .inTransaction(() -> store.refunds()
                        .findOpen(order.id())
                        .filter(open -> open.id().equals(refund.id()))
                        .ifPresent(open -> store.refunds().save(asked.apply(open))));
    }

    /** Asks for a person: the outcome of a refund cannot be found out. */
    Order refundUnresolved(Order order) {
        return writer.write(order.id(), current -> current.needsReview(ReviewReason.REFUND_UNRESOLVED));
    }

    Optional<Refund> openRefund(Order order) {
        return writer.decide(order.id(), current -> store.refunds().findOpen(current.id()));
    }

    /** Returns when to look at an order again; call it inside a transaction. */
    Optional<Instant> nextLook(Order order) {
        return writer.nextLook(order, clock.instant());
    }

    private Optional<Order> apply(Order asked, Payment payment, Cause cause) {
        var observation = new Observation(payment, asked.version(), trigger(cause), toss.mode());
        return writer.decide(
                asked.id(),
                current -> Convergence.of(current, store.ledgers().creditsOf(current.id()), observation)
                        .match(
                                () -> Optional.of(current),
                                (order, credits) -> Optional.of(writer.save(order, credits)),
                                Optional::empty));
    }

    Order load(OrderId id) {
        return writer.decide(id, current -> current);
    }

    private Trigger trigger(Cause cause) {
        return new Trigger(cause, clock.instant());
    }

    private static Optional<Payment> found(PaymentLookup lookup) {
        return lookup.match(Optional::of, Optional::empty, why -> Optional.empty());
    }
}
