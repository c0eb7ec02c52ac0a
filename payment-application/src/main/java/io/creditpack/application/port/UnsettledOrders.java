package io.creditpack.application.port;

import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The queue of orders that somebody must look at again, shared by all nodes. Every write belongs into a {@link
 * UnitOfWork}.
 */
public interface UnsettledOrders {
    /** Asks for a look at {@code when}, or at the time asked for before if that is earlier. */
    void watch(OrderId order, Instant when);

    /**
     * Takes orders whose time has come, longest overdue first; nobody else gets them until {@code lease} is over.
     *
     * @param limit 1 or more
     */
    List<Due> lease(Instant now, Duration lease, int limit);

    /**
     * Ends the look that an order was leased for, counts it, and asks for the next one at {@code when}; nothing happens if
     * the order was settled or planned anew meanwhile.
     */
    void lookAgain(OrderId order, Instant when);

    /**
     * Ends the look that an order was leased for, which was the last one; nothing happens if the order was planned anew
     * meanwhile.
     */
    void lookedLast(OrderId order);

    /** Takes an order off the queue, whoever looks now; nothing happens if it is not there. */
    void settled(OrderId order);

    /**
     * Asks for the next look at {@code next} whatever was asked for before, ends the lease of whoever
     * looks now, and counts anew; without one the order is settled.
     */
    default void plan(OrderId order, Optional<Instant> next) {
        settled(order);
        next.ifPresent(when -> watch(order, when));
    }

    /**
     * An order whose time has come.
     *
     * @param order which
     * @param looks how often it was looked at since it was put on the queue
     */
    record Due(OrderId order, int looks) {}
}
