package io.creditpack.application.usecase;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.query.OrderView;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Refusal;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes the money of an authenticated payment and grants the credits.
 *
 * <p>Three steps, so that nothing is held while Toss is asked and a crash between any two leaves something to find:
 *
 * <ol>
 *   <li>claim, in a transaction: the order is CONFIRMING with this paymentKey, and on the queue of unsettled orders;
 *   <li>call, in none;
 *   <li>settle, in a transaction: the order follows the answer, and a grant is booked with it.
 * </ol>
 */
public final class ConfirmPayment {
    private final SingleFlight<Command, Result> running = new SingleFlight<>();
    private final PaymentStore store;
    private final TossGateway toss;
    private final Settlement settlement;
    private final OrderClaim claim;

    public ConfirmPayment(PaymentStore store, TossGateway toss, Settlement settlement) {
        this.store = store;
        this.toss = toss;
        this.settlement = settlement;
        this.claim = settlement.claim();
    }

    /**
     * What the success URL brought: none of it is believed.
     *
     * @param customer who asks; only the order's own customer may
     * @param amount compared with the stored price, never sent on
     */
    public record Command(CustomerId customer, OrderId orderId, PaymentKey paymentKey, Won amount) {}

    /**
     * Confirms, once: a repetition gets the same answer and does not reach Toss, and one that arrives while the first is
     * under way waits for the first one's answer.
     */
    public Result handle(Command command) {
        return running.run(
                command, () -> claim.handle(command).match(this::callAndSettle, this::standing, this::refuse));
    }

    private Result callAndSettle(Order order) {
        PaymentKey key = order.openAttempt().orElseThrow().paymentKey();
        ConfirmResult answer = toss.confirm(new ConfirmRequest(order.id(), key, order.price()));
        return answer.match(
                payment -> standing(settlement.converge(order, payment, Cause.CONFIRM), key),
                failure -> declined(order, key, failure),
                obstacle -> notAttempted(order, obstacle),
                code -> standing(askUnanswered(order), key),
                why -> standing(askUnanswered(order), key));
    }

    private Order askUnanswered(Order order) {
        Order asked = settlement.ask(order, Cause.CONFIRM);
        return asked.status() == OrderStatus.CONFIRMING ? settlement.unanswered(asked) : asked;
    }

    /**
     * "Session expired" is also what a second confirm of a paid
     * payment may hear, so Toss is asked before it is believed.
     */
    private Result declined(Order order, PaymentKey key, Failure failure) {
        Order asked = failure.kind() == Failure.Kind.SESSION_EXPIRED ? settlement.ask(order, Cause.CONFIRM) : order;
        return standing(settlement.attemptFailed(asked, failure, Cause.CONFIRM), key);
    }

    private Result notAttempted(Order order, Obstacle obstacle) {
        settlement.notAttempted(order, Cause.CONFIRM);
        Reason reason = switch (obstacle.kind()) {
            case UNREACHABLE -> Reason.TOSS_UNREACHABLE;
            case MISCONFIGURED -> Reason.PAYMENT_MISCONFIGURED;
        };
        return refuse(new Refusal(reason, Optional.of(obstacle.code())));
    }

    private Result standing(Order order) {
        return standing(order, order.openAttempt().orElseThrow().paymentKey());
    }

    private Result standing(Order order, PaymentKey key) {
        Optional<Failure> failure = order.progress().attempts().stream()
                .filter(attempt -> attempt.paymentKey().equals(key))
                .flatMap(attempt -> attempt.failure().stream())
                .findFirst();
        if (failure.isPresent()) {
            return refuse(Refusal.of(failure.get()));
        }
        return switch (order.status()) {
            case PENDING, CONFIRMING, FAILED -> new Result.Undecided(view(order));
            case WAITING_FOR_DEPOSIT, PAID, PARTIAL_CANCELED -> new Result.Settled(view(order));
            case CANCELED, EXPIRED -> refuse(Refusal.of(Reason.ORDER_NOT_PAYABLE));
        };
    }

    private Result refuse(Refusal refusal) {
        return new Result.Refused(refusal);
    }

    private OrderView view(Order order) {
        return OrderView.of(order, store.ledgers());
    }

    /** What came of it. */
    public sealed interface Result {
        /** The order is PAID, or waits for the deposit. */
        record Settled(OrderView order) implements Result {}

        /** Toss may have taken the money; the order becomes what Toss says within a minute of its answering. */
        record Undecided(OrderView order) implements Result {}

        /** No money was taken by this request. */
        record Refused(Refusal refusal) implements Result {}

        /** Calls the function that fits. */
        default <T> T match(
                Function<OrderView, T> settled, Function<OrderView, T> undecided, Function<Refusal, T> refused) {
            if (this instanceof Settled it) {
                return settled.apply(it.order());
            }
            if (this instanceof Undecided it) {
                return undecided.apply(it.order());
            }
            return refused.apply(((Refused) this).refusal());
        }
    }
}
