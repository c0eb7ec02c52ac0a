package io.creditpack.application.port;

import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.RefundId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Refunds that need a second operator. Every write belongs into a {@link UnitOfWork}. */
public interface ForcedRefundRepository {
    /**
     * Stores one that was just asked for.
     *
     * @throws AlreadyTakenException if there is one of this id; nothing is stored
     */
    void add(ForcedRefund refund);

    /**
     * Stores how one was decided.
     *
     * @throws StaleWriteException if it was decided before; nothing is stored
     */
    void save(ForcedRefund decided);

    /** Returns one, decided or not. */
    Optional<ForcedRefund> find(RefundId id);

    /** Returns all that were asked for of an order, oldest first. */
    List<ForcedRefund> findByOrder(OrderId order);

    /** Returns those asked for after {@code when} that nobody decided, oldest first. */
    List<ForcedRefund> undecidedSince(Instant when);
}
