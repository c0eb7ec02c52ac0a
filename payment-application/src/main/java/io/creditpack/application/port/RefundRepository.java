package io.creditpack.application.port;

import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.refund.Refund;
import java.util.List;
import java.util.Optional;

/** The refunds. They are stored before Toss is asked. Every write belongs into a {@link UnitOfWork}. */
public interface RefundRepository {
    /**
     * Stores a refund that was just asked for.
     *
     * @throws AlreadyTakenException if the order has an open refund, or one under the same request key; nothing is stored
     */
    void add(Refund refund);

    /**
     * Stores what became of an open refund, under the request key that it has then.
     *
     * @throws StaleWriteException if it had ended before; nothing is stored
     */
    void save(Refund refund);

    Optional<Refund> find(OrderId order, RequestKey key);

    /** Returns the refund of an order whose outcome is open. */
    Optional<Refund> findOpen(OrderId order);

    /** Returns every refund of an order, oldest first. */
    List<Refund> findByOrder(OrderId order);
}
