package io.creditpack.adapter.jdbi;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Attempt;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.order.Progress;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of one order: each of its attempts beside each cancel of its payment, as one statement brings them. */
final class OrderRows {
    private static final String SELECT = """
            select o.*,
              p.payment_key, p.secret, p.status as payment_status, p.total, p.balance, p.currency, p.method,
              p.approved_at, p.approval_key, p.receipt_url, p.account_bank_code, p.account_number, p.account_customer_name,
              p.account_due_date,
              a.payment_key as attempt_key, a.ordinal as attempt_ordinal, a.started_at, a.unanswered_at, a.failure, a.toss_code,
              c.transaction_key, c.ordinal as cancel_ordinal, c.amount, c.canceled_at
            from (select * from orders %s) o
              left join payments p on p.current_order = o.order_id
              left join order_attempts a on a.order_id = o.order_id
              left join payment_cancels c on c.payment_key = p.payment_key
            order by o.arrival desc
            """;

    private final OrderId id;
    private final Purchase purchase;
    private final OrderStatus status;
    private final Optional<Instant> paidAt;
    private final Optional<ReviewReason> review;
    private final long version;
    private final Optional<Payment> paymentWithoutCancels;
    private final SortedMap<Integer, Attempt> attempts = new TreeMap<>();
    private final SortedMap<Integer, Cancel> cancels = new TreeMap<>();

    private OrderRows(Row row) throws SQLException {
        id = new OrderId(row.text("order_id"));
        purchase = purchase(row);
        status = OrderStatus.valueOf(row.text("status"));
        paidAt = row.optionalInstant("paid_at");
        review = row.optionalText("review").map(ReviewReason::valueOf);
        version = row.number("version");
        paymentWithoutCancels = row.has("payment_key") ? Optional.of(PaymentTable.payment(row, id)) : Optional.empty();
    }

    /** Returns the orders that {@code condition} chooses, newest first. */
    static List<Order> select(Handle handle, String condition, Map<String, ?> arguments) {
        return handle
                .createQuery(SELECT.formatted(condition))
                .bindMap(arguments)
                .reduceResultSet(new LinkedHashMap<String, OrderRows>(), (orders, results, context) -> {
                    var row = new Row(results);
                    @Nullable OrderRows known = orders.get(row.text("order_id"));
                    OrderRows rows = known == null ? new OrderRows(row) : known;
                    rows.add(row);
                    orders.put(row.text("order_id"), rows);
                    return orders;
                })
                .values()
                .stream()
                .map(OrderRows::order)
                .toList();
    }

    private void add(Row row) throws SQLException {
        if (row.has("attempt_ordinal")) {
            attempts.put(row.count("attempt_ordinal"), AttemptTable.attempt(row));
        }
        if (row.has("cancel_ordinal")) {
            cancels.put(row.count("cancel_ordinal"), PaymentTable.cancel(row));
        }
    }

    private Order order() {
        Optional<Payment> payment = paymentWithoutCancels.map(known -> new Payment(
                known.identity(), known.status(), known.amounts(), known.method(), List.copyOf(cancels.values())));
        var progress = new Progress(status, List.copyOf(attempts.values()), payment, paidAt, review);
        return Order.restore(id, purchase, progress, version);
    }

    private static Purchase purchase(Row row) throws SQLException {
        return new Purchase(
                new Customer(new CustomerId(row.text("customer_id")), row.text("customer_key")),
                new Product(
                        new ProductId(row.text("product_id")),
                        row.text("product_name"),
                        Credits.of(row.number("credits")),
                        Won.of(row.number("price"))),
                new RequestKey(row.text("request_key")),
                row.instant("placed_at"),
                row.instant("expires_at"),
                Mode.valueOf(row.text("mode")));
    }
}
