package io.creditpack.application.usecase;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelRequest.Part;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.refund.Refund;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds out what became of a refund whose outcome Toss did not tell. It asks before it cancels again. */
final class RefundPursuit {
    private final TossGateway toss;
    private final Settlement settlement;
    private final LookSchedule schedule;
    private final Clock clock;

    RefundPursuit(TossGateway toss, Settlement settlement, LookSchedule schedule, Clock clock) {
        this.toss = toss;
        this.settlement = settlement;
        this.schedule = schedule;
        this.clock = clock;
    }

    Order pursue(Order order, Refund refund) {
        return settlement.lookUp(order).match(payment -> follow(order, refund, payment), () -> order, why -> order);
    }

    private Order follow(Order order, Refund refund, Payment payment) {
        Order after = settlement.converge(order, payment, Cause.RECONCILER);
        Instant now = clock.instant();
        boolean open = settlement
                .openRefund(after)
                .filter(current -> current.id().equals(refund.id()))
                .isPresent();
        if (!open || after.isUnderReview() || !schedule.mayCancelAgain(refund, now)) {
            return after;
        }
        return schedule.cannotBeAskedAgain(refund, now)
                ? settlement.refundUnresolved(after)
                : cancelAgain(after, refund);
    }

    private Order cancelAgain(Order order, Refund refund) {
        var request = new CancelRequest(
                order.openAttempt().orElseThrow().paymentKey(),
                refund.idempotencyKey(),
                new Part(refund.terms().amount(), refund.terms().balance()),
                refund.terms().request().reason(),
                Optional.empty());
        return toss.cancel(request)
                .match(
                        payment -> settlement.converge(order, payment, Cause.RECONCILER),
                        code -> settlement.refundRefused(order, refund, code),
                        obstacle -> settlement.refundUnclear(order, refund),
                        code -> settlement.refundUnclear(order, refund),
                        why -> order);
    }
}
