package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * When orders have their turn. Whoever changes the events of an order has its row here locked, so that no event is missed
 * when a turn ends.
 */
final class WebhookTurnTable {
    private static final String DUE = """
            select order_id from webhook_turns
            where due_at <= :now and (leased_until is null or leased_until <= :now)
            order by due_at, order_id limit :limit for update skip locked
            """;

    private final Handle handle;

    WebhookTurnTable(Handle handle) {
        this.handle = handle;
    }

    /** Makes sure that an order has a turn, at {@code now} or when it is free again, and locks it. */
    void want(OrderId order, Instant now) {
        int added = handle.createUpdate(
                        "insert into webhook_turns (order_id, due_at) values (:order, :now) on conflict do nothing")
                .bind("order", order.value())
                .bind("now", now)
                .execute();
        if (added == 0) {
            handle.createUpdate("""
                            update webhook_turns set due_at =
                              case when due_at is not null then due_at when free_at > :now then free_at else :now end
                            where order_id = :order
                            """)
                    .bind("order", order.value())
                    .bind("now", now)
                    .execute();
        }
    }

    /** Takes the turns that are due. */
    List<String> lease(Instant now, Terms terms, int limit) {
        List<String> due = handle.createQuery(DUE)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
        if (!due.isEmpty()) {
            handle.createUpdate(
                            "update webhook_turns set leased_until = :until, free_at = :free where order_id = any(:orders)")
                    .bind("until", now.plus(terms.lease()))
                    .bind("free", now.plus(terms.pause()))
                    .bindArray("orders", String.class, due)
                    .execute();
        }
        return due;
    }

    /** Locks first: a statement that waited for a lock would not see the events that were stored meanwhile. */
    void lock(OrderId order) {
        var unused = handle.createQuery("select order_id from webhook_turns where order_id = :order for update")
                .bind("order", order.value())
                .mapTo(String.class)
                .list();
    }

    /** Ends a turn that is locked; there is a next one while events wait. */
    void end(OrderId order, Instant notBefore) {
        handle.createUpdate("""
                        update webhook_turns set leased_until = null, due_at = case
                          when not exists (select 1 from webhook_events e where e.order_id = :order and e.outcome is null)
                          then null when free_at > :notBefore then free_at else :notBefore end
                        where order_id = :order
                        """)
                .bind("order", order.value())
                .bind("notBefore", notBefore)
                .execute();
    }
}
