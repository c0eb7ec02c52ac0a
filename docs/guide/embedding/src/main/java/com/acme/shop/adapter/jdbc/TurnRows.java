package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.List;

/** When each order that events name has its next turn: no {@code due_at} while no event waits. */
final class TurnRows {
    private final Transactions transactions;

    TurnRows(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Makes sure of a turn, at {@code now} or when the order is free again. */
    void want(OrderId order, Instant now) {
        int known = transactions.write("""
                update turns set due_at = coalesce(due_at, greatest(free_at, cast(? as timestamp(6) with time zone)))
                where order_id = ?
                """, now, order.value());
        if (known == 0) {
            transactions.write(
                    "insert into turns (order_id, due_at, free_at) values (?, ?, ?)", order.value(), now, now);
        }
    }

    List<OrderId> lease(Instant now, Terms terms, int limit) {
        transactions.require();
        List<OrderId> due = transactions.read("""
                select order_id from turns where due_at <= ? and (leased_until is null or leased_until <= ?)
                order by due_at, order_id limit ?
                """, row -> new OrderId(row.text("order_id")), now, now, limit);
        due.forEach(order -> transactions.write(
                "update turns set leased_until = ?, free_at = ? where order_id = ?",
                now.plus(terms.lease()),
                now.plus(terms.pause()),
                order.value()));
        return due;
    }

    void end(OrderId order, Instant notBefore) {
        transactions.write("""
                update turns set leased_until = null, due_at = case
                  when exists (select 1 from events where events.order_id = turns.order_id and outcome is null)
                  then greatest(free_at, cast(? as timestamp(6) with time zone)) end
                where order_id = ?
                """, notBefore, order.value());
    }
}
