package io.creditpack.application.usecase;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.order.Claim;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Refusal;
import io.creditpack.domain.order.Refusal.Reason;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The first step of a confirmation: reserves the order for one paymentKey before Toss is asked. */
final class OrderClaim {
    private final OrderWriter writer;
    private final TossGateway toss;
    private final Clock clock;

    OrderClaim(OrderWriter writer, TossGateway toss, Clock clock) {
        this.writer = writer;
        this.toss = toss;
        this.clock = clock;
    }

    Claim handle(ConfirmPayment.Command command) {
        try {
            return writer.find(command.orderId(), order -> claim(order, command))
                    .orElseGet(() -> refused(Reason.ORDER_NOT_FOUND));
        } catch (AlreadyTakenException heldByAnotherOrder) {
            return refused(Reason.PAYMENT_KEY_CONFLICT);
        }
    }

    private Claim claim(Order order, ConfirmPayment.Command command) {
        if (!order.purchase().customer().id().equals(command.customer())) {
            return refused(Reason.ORDER_NOT_FOUND);
        }
        Claim claim = order.claim(command.paymentKey(), command.amount(), new Trigger(Cause.CONFIRM, clock.instant()));
        return claim.match(
                claimed -> whyNotAsked(order)
                        .<Claim>map(Claim.Refused::new)
                        .orElseGet(() -> new Claim.Claimed(writer.save(claimed, List.of()))),
                held -> claim,
                refused -> claim);
    }

    /** Returns why Toss cannot be asked about the order now. */
    private Optional<Refusal> whyNotAsked(Order order) {
        if (toss.mode() != order.mode()) {
            return Optional.of(new Refusal(Reason.PAYMENT_MISCONFIGURED, Optional.of(Settlement.OTHER_MODE)));
        }
        return toss.isResting() ? Optional.of(Refusal.of(Reason.TOSS_UNREACHABLE)) : Optional.empty();
    }

    private static Claim refused(Reason reason) {
        return new Claim.Refused(Refusal.of(reason));
    }
}
