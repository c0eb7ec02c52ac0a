package com.acme.shop.adapter.jdbc;

import io.creditpack.application.port.OrderRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import java.util.List;
import java.util.Optional;

/** Orders: one row each, so that none is read half of one state and half of another; keys to find them by beside it. */
final class JdbcOrders implements OrderRepository {
    private final Transactions transactions;

    JdbcOrders(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Order order) {
        var purchase = order.purchase();
        var progress = order.progress();
        transactions.write(
                """
                insert into orders (order_id, customer_id, request_key, purchase, placed_at, expires_at, mode, status,
                  attempts, payment, cancels, paid_at, review, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                order.id().value(),
                purchase.customer().id().value(),
                purchase.requestKey().value(),
                OrderText.purchase(purchase),
                purchase.placedAt(),
                purchase.expiresAt(),
                purchase.mode(),
                progress.status(),
                OrderText.attempts(progress.attempts()),
                OrderText.payment(progress.payment()),
                OrderText.cancels(progress.payment()),
                progress.paidAt(),
                progress.review(),
                order.version());
        addPartsOf(order);
    }

    @Override
    public void save(Order order) {
        var progress = order.progress();
        int saved = transactions.write(
                """
                update orders set status = ?, attempts = ?, payment = ?, cancels = ?, paid_at = ?, review = ?,
                  version = version + 1 where order_id = ? and version = ?
                """,
                progress.status(),
                OrderText.attempts(progress.attempts()),
                OrderText.payment(progress.payment()),
                OrderText.cancels(progress.payment()),
                progress.paidAt(),
                progress.review(),
                order.id().value(),
                order.version());
        if (saved == 0) {
            throw transactions.refused(new StaleWriteException("order " + order.id() + " was saved meanwhile"));
        }
        transactions.write(
                "delete from payment_keys where order_id = ?", order.id().value());
        transactions.write(
                "delete from cancel_keys where order_id = ?", order.id().value());
        addPartsOf(order);
    }

    private void addPartsOf(Order order) {
        for (Attempt attempt : order.progress().attempts()) {
            transactions.write(
                    "insert into payment_keys (payment_key, order_id) values (?, ?)",
                    attempt.paymentKey().value(),
                    order.id().value());
        }
        for (Cancel cancel : order.progress().payment().map(Payment::cancels).orElse(List.of())) {
            transactions.write(
                    "insert into cancel_keys (transaction_key, order_id) values (?, ?)",
                    cancel.transactionKey(),
                    order.id().value());
        }
        for (OrderMove move : order.moves()) {
            transactions.write(
                    "insert into moves (order_id, event, status, cause, moved_at) values (?, ?, ?, ?, ?)",
                    order.id().value(),
                    move.event(),
                    move.to(),
                    move.trigger().cause(),
                    move.trigger().at());
        }
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return select("where order_id = ?", id.value()).stream().findFirst();
    }

    @Override
    public Optional<Order> find(CustomerId customer, RequestKey key) {
        return select("where customer_id = ? and request_key = ?", customer.value(), key.value()).stream()
                .findFirst();
    }

    private List<Order> select(String condition, Object... arguments) {
        return transactions.read("select * from orders " + condition, OrderText::order, arguments);
    }

    @Override
    public Optional<OrderId> findByCancel(String transactionKey) {
        return transactions
                .read(
                        "select order_id from cancel_keys where transaction_key = ?",
                        row -> new OrderId(row.text("order_id")),
                        transactionKey)
                .stream()
                .findFirst();
    }
}
