package io.creditpack.application.usecase;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelRequest.Part;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.query.OrderView;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.RefundAccount;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundStatus;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gives money of a paid order back, and takes the credits with it.
 *
 * <p>In three steps, as a confirmation: the refund is stored and its credits are held; Toss is asked in no transaction;
 * the order follows Toss's answer. An outcome Toss did not tell leaves the refund open, and the reconciler finds it out.
 */
public final class RefundPayment {
    private final SingleFlight<RequestId, Result> running = new SingleFlight<>();
    private final PaymentStore store;
    private final TossGateway toss;
    private final Settlement settlement;
    private final RefundClaim claim;

    public RefundPayment(PaymentStore store, TossGateway toss, Settlement settlement, RefundClaim claim) {
        this.store = store;
        this.toss = toss;
        this.settlement = settlement;
        this.claim = claim;
    }

    /**
     * Who wants what back.
     *
     * @param customer the order's customer; empty for an operator, whom the time to withdraw does not bind
     * @param requestKey an order's refunds under one key are one refund
     * @param bound how much may go back at most
     */
    public record Command(OrderId order, Optional<CustomerId> customer, RequestKey requestKey, Wish wish, Bound bound) {
        /** A refund of what the quote allows. */
        public Command(OrderId order, Optional<CustomerId> customer, RequestKey requestKey, Wish wish) {
            this(order, customer, requestKey, wish, Bound.QUOTE);
        }
    }

    /** How much may go back at most. */
    public enum Bound {
        /** What the quote says. */
        QUOTE,
        /** What Toss still holds, although the customer ends up in debt: two operators agreed on it. */
        BALANCE
    }

    /**
     * What is asked for.
     *
     * @param amount whole won, at most what {@link Bound} says; empty for all of the quote
     * @param reason 1 to 200 characters, shown to the buyer
     * @param account where Toss sends the money of a deposit back to; passed on, never stored
     */
    public record Wish(Optional<Won> amount, String reason, Optional<RefundAccount> account) {}

    private record RequestId(OrderId order, RequestKey key) {}

    /**
     * Refunds, once per key: a repetition gets the same answer and does not cancel again. One that Toss surely did nothing
     * about is as if it had not been asked for, and its repetition asks Toss.
     */
    public Result handle(Command command) {
        return running.run(
                new RequestId(command.order(), command.requestKey()),
                () -> claim.handle(command).match(refund -> call(command, refund), this::standing, this::refuse));
    }

    private Result call(Command command, Refund refund) {
        Order order = settlement.load(refund.order());
        if (!settlement.isOfThisToss(order)) {
            return notAttempted(
                    order, refund, new Obstacle(Obstacle.Kind.MISCONFIGURED, Settlement.OTHER_MODE), command);
        }
        Cause cause = refund.terms().request().trigger().cause();
        var part = new Part(refund.terms().amount(), refund.terms().balance());
        var request = new CancelRequest(
                order.openAttempt().orElseThrow().paymentKey(),
                refund.idempotencyKey(),
                part,
                command.wish().reason(),
                command.wish()
                        .account()
                        .filter(account -> refund.terms().request().needsAccount()));
        return toss.cancel(request)
                .match(
                        payment -> after(() -> settlement.converge(order, payment, cause), command),
                        code -> after(() -> settlement.refundRefused(order, refund, code), command),
                        obstacle -> notAttempted(order, refund, obstacle, command),
                        code -> after(() -> askUnclear(order, refund), command),
                        why -> after(() -> askUnanswered(order, refund), command));
    }

    private void askUnanswered(Order order, Refund refund) {
        settlement.ask(order, refund.terms().request().trigger().cause());
        settlement.refundUnanswered(order, refund);
    }

    private void askUnclear(Order order, Refund refund) {
        settlement.ask(order, refund.terms().request().trigger().cause());
        settlement.refundUnclear(order, refund);
    }

    private Result after(Runnable settling, Command command) {
        settling.run();
        return find(command).map(this::standing).orElseThrow();
    }

    /** Unless it was settled otherwise meanwhile, nothing is kept under the request's key. */
    private Result notAttempted(Order order, Refund refund, Obstacle obstacle, Command command) {
        settlement.refundNotAttempted(order, refund, obstacle.code());
        return find(command).map(this::standing).orElseGet(() -> refuse(RefundRefusal.by(obstacle)));
    }

    private Optional<Refund> find(Command command) {
        return store.unitOfWork().inTransaction(() -> store.refunds().find(command.order(), command.requestKey()));
    }

    private Result standing(Refund refund) {
        if (refund.status() == RefundStatus.REFUSED) {
            return refuse(RefundRefusal.byToss(refund.tossCode().orElseThrow()));
        }
        OrderView view = store.unitOfWork()
                .inTransaction(
                        () -> OrderView.of(store.orders().find(refund.order()).orElseThrow(), store.ledgers()));
        return refund.status().isOpen() ? new Result.Undecided(view) : new Result.Refunded(view);
    }

    private Result refuse(RefundRefusal refusal) {
        return new Result.Refused(refusal);
    }

    /** What came of it. */
    public sealed interface Result {
        /** The money went back and the credits with it. */
        record Refunded(OrderView order) implements Result {}

        /** Toss may have given the money back; the order becomes what Toss says. */
        record Undecided(OrderView order) implements Result {}

        /** No money went back by this request. */
        record Refused(RefundRefusal refusal) implements Result {}

        /** Calls the function that fits. */
        default <T> T match(
                Function<OrderView, T> refunded, Function<OrderView, T> undecided, Function<RefundRefusal, T> refused) {
            if (this instanceof Refunded it) {
                return refunded.apply(it.order());
            }
            if (this instanceof Undecided it) {
                return undecided.apply(it.order());
            }
            return refused.apply(((Refused) this).refusal());
        }
    }
}
