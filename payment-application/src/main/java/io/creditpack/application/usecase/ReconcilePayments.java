package io.creditpack.application.usecase;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.UnsettledOrders.Due;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the orders whose time has come, asks Toss and brings them to its answer.
 *
 * <p>Several nodes may run it at once: each order is leased to one of them. It never makes a failure out of an unknown
 * outcome without Toss's word, except that an attempt is over when Toss's ten minutes for it are and Toss has not taken
 * the money.
 */
public final class ReconcilePayments {
    /** Longer than most looks take; a node that dies loses its orders to the others after that. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final PaymentStore store;
    private final TossGateway toss;
    private final Settlement settlement;
    private final LookSchedule schedule;
    private final Clock clock;
    private final RefundPursuit refunds;

    public ReconcilePayments(
            PaymentStore store, TossGateway toss, Settlement settlement, LookSchedule schedule, Clock clock) {
        this.store = store;
        this.toss = toss;
        this.settlement = settlement;
        this.schedule = schedule;
        this.clock = clock;
        this.refunds = new RefundPursuit(toss, settlement, schedule, clock);
    }

    /**
     * How much to do at once.
     *
     * @param limit how many orders at most, 1 or more
     */
    public record Command(int limit) {}

    /**
     * Looks at the orders that are due; nothing happens while none is, or while Toss rests. What is not
     * begun when the lease is over is left to whoever takes it next.
     */
    public Result handle(Command command) {
        return toss.isResting() ? new Result(0, List.of()) : lookAtDue(command);
    }

    private Result lookAtDue(Command command) {
        Instant start = clock.instant();
        Instant end = start.plus(LEASE);
        List<Due> due = store.unitOfWork().inTransaction(() -> store.unsettled().lease(start, LEASE, command.limit()));
        var changed = new ArrayList<Change>();
        int looks = 0;
        while (looks < due.size() && clock.instant().isBefore(end)) {
            look(due.get(looks)).ifPresent(changed::add);
            looks++;
        }
        return new Result(looks, changed);
    }

    private Optional<Change> look(Due due) {
        OrderId id = due.order();
        Order before =
                store.unitOfWork().inTransaction(() -> store.orders().find(id)).orElseThrow();
        Order after = lookAt(before, due);
        if (after.version() == before.version()) {
            store.unitOfWork()
                    .inTransaction(() -> settlement
                            .nextLook(after)
                            .ifPresentOrElse(
                                    when -> store.unsettled().lookAgain(id, when),
                                    () -> store.unsettled().lookedLast(id)));
        }
        return before.status() == after.status()
                ? Optional.empty()
                : Optional.of(new Change(id, before.status(), after.status()));
    }

    private Order lookAt(Order order, Due due) {
        Instant now = clock.instant();
        return switch (order.status()) {
            case PENDING, FAILED -> schedule.isTimeToPayOver(order, now) ? settlement.lapsed(order) : order;
            case CONFIRMING -> settleConfirming(order, due);
            case WAITING_FOR_DEPOSIT -> settleWaiting(order);
            case PAID, PARTIAL_CANCELED -> settleRefund(order);
            case CANCELED, EXPIRED -> order;
        };
    }

    private Order settleRefund(Order order) {
        return settlement
                .openRefund(order)
                .map(refund -> refunds.pursue(order, refund))
                .orElseGet(() -> settlement.ask(order, Cause.RECONCILER));
    }

    private Order settleConfirming(Order order, Due due) {
        PaymentLookup lookup = settlement.lookUp(order);
        return lookup.match(
                payment -> followConfirming(order, payment, due),
                () -> endIfSessionIsOver(order, "NOT_FOUND_PAYMENT"),
                why -> order);
    }

    private Order followConfirming(Order order, Payment payment, Due due) {
        Order after = settlement.converge(order, payment, Cause.RECONCILER);
        if (after.status() != OrderStatus.CONFIRMING || after.isUnderReview()) {
            return after;
        }
        return payment.status() == PaymentStatus.IN_PROGRESS && schedule.mayConfirmAgain(after, clock.instant())
                ? confirmAgain(after, due)
                : endIfSessionIsOver(after, payment.status().name());
    }

    /**
     * The buyer has authenticated and our first request came to nothing: the same request, under the same key. Where Toss
     * repeats what it answered to that, each look has a key of its own; a payment is confirmed once however often it is asked.
     */
    private Order confirmAgain(Order order, Due due) {
        Attempt attempt = order.openAttempt().orElseThrow();
        var request = new ConfirmRequest(order.id(), attempt.paymentKey(), order.price());
        ConfirmResult repeated = toss.confirm(request);
        ConfirmResult answer =
                repeated instanceof ConfirmResult.Unclear ? toss.confirm(request.inRound(due.looks() + 1)) : repeated;
        return answer.match(
                payment -> settlement.converge(order, payment, Cause.RECONCILER),
                failure -> failedNow(order, failure),
                obstacle -> order,
                code -> order,
                why -> order);
    }

    /** The first request may have taken the money meanwhile, and this is what Toss says of a second one. */
    private Order failedNow(Order order, Failure failure) {
        return settlement
                .lookUp(order)
                .match(
                        payment -> settlement.attemptFailed(
                                settlement.converge(order, payment, Cause.RECONCILER), failure, Cause.RECONCILER),
                        () -> settlement.attemptFailed(order, failure, Cause.RECONCILER),
                        why -> order);
    }

    private Order endIfSessionIsOver(Order order, String tossCode) {
        return schedule.isSessionOver(order, clock.instant())
                ? settlement.attemptFailed(order, new Failure(Failure.Kind.SESSION_EXPIRED, tossCode), Cause.RECONCILER)
                : order;
    }

    private Order settleWaiting(Order order) {
        return settlement
                .lookUp(order)
                .match(
                        payment -> {
                            Order after = settlement.converge(order, payment, Cause.RECONCILER);
                            boolean over = after.status() == OrderStatus.WAITING_FOR_DEPOSIT
                                    && schedule.isDepositOver(after, clock.instant());
                            return over ? settlement.lapsed(after) : after;
                        },
                        () -> order,
                        why -> order);
    }

    /**
     * What was done.
     *
     * @param looks how many orders were looked at
     * @param changes those that moved
     */
    public record Result(int looks, List<Change> changes) {
        public Result {
            changes = List.copyOf(changes);
        }
    }

    /** An order that moved. */
    public record Change(OrderId order, OrderStatus from, OrderStatus to) {}
}
