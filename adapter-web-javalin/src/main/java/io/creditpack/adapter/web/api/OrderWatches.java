package io.creditpack.adapter.web.api;

import io.creditpack.application.query.OrderHistory;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Everyone who waits for an order to move.
 *
 * <p>One look at the store serves them all, so that neither a thread nor a connection is anybody's while nothing happens,
 * and so that it does not matter which of several nodes moved the order.
 */
public final class OrderWatches implements AutoCloseable {
    /** What one look asks for at most. */
    static final int MOST = 1_000;

    /** As many tabs as a browser keeps open to one host. */
    static final int MOST_OF_ONE_CUSTOMER = 6;

    /** Longer than that a watch is more likely forgotten than looked at; who still looks begins anew. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** Proxies cut a connection on which nothing comes for half a minute or more. */
    static final Duration SILENCE = Duration.ofSeconds(15);

    private final OrderHistory history;
    private final Clock clock;
    private final Map<Watcher, Watch> watches = new ConcurrentHashMap<>();
    private boolean closed;

    public OrderWatches(OrderHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Somebody who waits. */
    interface Watcher {
        void tell(OrderStatus status);

        /** Says that nothing happened, so that the connection stays. */
        void beat();

        void end();
    }

    private record Watch(CustomerId customer, OrderId order, OrderStatus told, Instant begun, Instant spoken) {
        Watch after(OrderStatus status, Instant now) {
            return new Watch(customer, order, status, begun, now);
        }
    }

    /** Begins to watch {@code order}; returns false if there are too many watches, or none any more. */
    synchronized boolean add(Watcher watcher, Order order) {
        CustomerId customer = order.purchase().customer().id();
        if (closed || watches.size() >= MOST || watchesOf(customer) >= MOST_OF_ONE_CUSTOMER) {
            return false;
        }
        Instant now = clock.instant();
        watches.put(watcher, new Watch(customer, order.id(), order.status(), now, now));
        return true;
    }

    private long watchesOf(CustomerId customer) {
        return watches.values().stream()
                .filter(watch -> watch.customer().equals(customer))
                .count();
    }

    void remove(Watcher watcher) {
        watches.remove(watcher);
    }

    int size() {
        return watches.size();
    }

    /** Looks where the orders stand, and tells whoever does not know yet. */
    public void look() {
        if (watches.isEmpty()) {
            return;
        }
        Set<OrderId> orders = watches.values().stream().map(Watch::order).collect(Collectors.toSet());
        Map<OrderId, OrderStatus> statuses = history.statusesOf(orders);
        Instant now = clock.instant();
        watches.forEach(
                (watcher, watch) -> speak(watcher, watch, statuses.getOrDefault(watch.order(), watch.told()), now));
    }

    private void speak(Watcher watcher, Watch watch, OrderStatus status, Instant now) {
        if (!now.isBefore(watch.begun().plus(LONGEST))) {
            watcher.end();
            return;
        }
        boolean news = status != watch.told();
        if (!news && now.isBefore(watch.spoken().plus(SILENCE))) {
            return;
        }
        // Before it is told: a watcher that turns out to be gone is removed, and stays so.
        watches.replace(watcher, watch.after(status, now));
        if (news) {
            watcher.tell(status);
        } else {
            watcher.beat();
        }
    }

    /** Ends every watch, and takes no more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        watches.keySet().forEach(Watcher::end);
    }
}
