package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.RefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundId;
import io.creditpack.domain.refund.RefundStatus;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Refunds; an order has one open at most, for its id is in a unique column while one is. */
final class JdbcRefunds implements RefundRepository {
    private final Transactions transactions;

    JdbcRefunds(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Refund refund) {
        var terms = refund.terms();
        var request = terms.request();
        transactions.write(
                """
                insert into refunds (refund_id, order_id, open_order, request_key, terms, asking_round, unanswered_at, status, toss_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                refund.id().value(),
                refund.order().value(),
                openOrder(refund),
                terms.requestKey().value(),
                Fields.line(
                        terms.amount().amount(),
                        terms.balance().amount(),
                        terms.credits().units(),
                        request.reason(),
                        request.needsAccount(),
                        request.trigger().cause(),
                        request.trigger().at()),
                refund.asking().round(),
                refund.asking().unansweredAt(),
                refund.status(),
                refund.tossCode());
    }

    private static Optional<String> openOrder(Refund refund) {
        return Optional.of(refund.order().value()).filter(id -> refund.status().isOpen());
    }

    @Override
    public void save(Refund refund) {
        int saved = transactions.write(
                "update refunds set asking_round = ?, unanswered_at = ?, status = ?, toss_code = ?, open_order = ?,"
                        + " request_key = ? where refund_id = ? and status = ?",
                refund.asking().round(),
                refund.asking().unansweredAt(),
                refund.status(),
                refund.tossCode(),
                openOrder(refund),
                refund.terms().requestKey().value(),
                refund.id().value(),
                RefundStatus.REQUESTED);
        if (saved == 0) {
            throw transactions.refused(new StaleWriteException("refund " + refund.id() + " has ended"));
        }
    }

    @Override
    public Optional<Refund> find(OrderId order, RequestKey key) {
        return select("order_id = ? and request_key = ?", order.value(), key.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<Refund> findOpen(OrderId order) {
        return select("open_order = ?", order.value()).stream().findFirst();
    }

    @Override
    public List<Refund> findByOrder(OrderId order) {
        return select("order_id = ?", order.value());
    }

    private List<Refund> select(String condition, Object... arguments) {
        return transactions.read(
                "select * from refunds where " + condition + " order by arrival", JdbcRefunds::refund, arguments);
    }

    private static Refund refund(Row row) throws SQLException {
        Fields line = row.lines("terms").each(each -> each).get(0);
        var trigger = new Trigger(Trigger.Cause.valueOf(line.text(5)), line.time(6));
        var request = new Refund.Request(line.text(3), Boolean.parseBoolean(line.text(4)), trigger);
        var terms = new Refund.Terms(
                new RequestKey(row.text("request_key")),
                Won.of(line.number(0)),
                Won.of(line.number(1)),
                Credits.of(line.number(2)),
                request);
        return new Refund(
                new RefundId(row.text("refund_id")),
                new OrderId(row.text("order_id")),
                terms,
                new Refund.Asking(Math.toIntExact(row.number("asking_round")), row.optionalTime("unanswered_at")),
                RefundStatus.valueOf(row.text("status")),
                row.optionalText("toss_code"));
    }
}
