package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.UnsettledOrders;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The orders that somebody must look at again. */
final class JdbcUnsettled implements UnsettledOrders {
    private final Transactions transactions;

    JdbcUnsettled(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void watch(OrderId order, Instant when) {
        int known = transactions.write(
                "update unsettled set due_at = least(due_at, cast(? as timestamp(6) with time zone)) where order_id = ?",
                when,
                order.value());
        if (known == 0) {
            transactions.write("insert into unsettled (order_id, due_at, looks) values (?, ?, 0)", order.value(), when);
        }
    }

    @Override
    public List<Due> lease(Instant now, Duration lease, int limit) {
        transactions.require();
        List<Due> due = transactions.read(
                """
                select * from unsettled where due_at <= ? and (leased_until is null or leased_until <= ?)
                order by due_at, order_id limit ?
                """, row -> new Due(new OrderId(row.text("order_id")), (int) row.number("looks")), now, now, limit);
        due.forEach(look -> transactions.write(
                "update unsettled set leased_until = ? where order_id = ?",
                now.plus(lease),
                look.order().value()));
        return due;
    }

    @Override
    public void lookAgain(OrderId order, Instant when) {
        transactions.write(
                "update unsettled set due_at = ?, leased_until = null, looks = looks + 1"
                        + " where order_id = ? and leased_until is not null",
                when,
                order.value());
    }

    @Override
    public void lookedLast(OrderId order) {
        transactions.write("delete from unsettled where order_id = ? and leased_until is not null", order.value());
    }

    @Override
    public void settled(OrderId order) {
        transactions.write("delete from unsettled where order_id = ?", order.value());
    }
}
