package io.creditpack.application.query;

import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.RefundId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Refunds that need, or needed, a second operator. */
public final class ForcedRefunds {
    private final ForcedRefundRepository forced;
    private final Clock clock;

    public ForcedRefunds(ForcedRefundRepository forced, Clock clock) {
        this.forced = forced;
        this.clock = clock;
    }

    public Optional<ForcedRefund> find(RefundId id) {
        return forced.find(id);
    }

    /** Returns all that were asked for of an order, oldest first. */
    public List<ForcedRefund> of(OrderId order) {
        return forced.findByOrder(order);
    }

    /** Returns those that wait for another operator, oldest first. */
    public List<ForcedRefund> pending() {
        return forced.undecidedSince(clock.instant().minus(ForcedRefund.LIFETIME));
    }
}
