package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.OrderRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.order.CustomerId;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Progress;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.ReviewReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Orders in a database. An order comes back in one statement, so that it is never half of one state and half of another. */
final class JdbiOrderRepository implements OrderRepository {
    private static final String INSERT = """
            insert into orders (order_id, customer_id, customer_key, product_id, product_name, credits, price,
              request_key, placed_at, expires_at, mode, status, paid_at, review, version)
            values (:id, :customerId, :customerKey, :productId, :productName, :credits, :price,
              :requestKey, :placedAt, :expiresAt, :mode, :status, :paidAt, :review, :version)
            """;

    private static final String UPDATE = """
            update orders set status = :status, paid_at = :paidAt, review = :review, version = version + 1
            where order_id = :id and version = :version
            """;

    private final JdbiUnitOfWork unitOfWork;

    JdbiOrderRepository(JdbiUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public void add(Order order) {
        unitOfWork.write(handle -> {
            var purchase = order.purchase();
            var product = purchase.product();
            bindProgress(handle.createUpdate(INSERT), order)
                    .bind("customerId", purchase.customer().id().value())
                    .bind("customerKey", purchase.customer().key())
                    .bind("productId", product.id().value())
                    .bind("productName", product.name())
                    .bind("credits", product.credits().units())
                    .bind("price", product.price().amount())
                    .bind("requestKey", purchase.requestKey().value())
                    .bind("placedAt", purchase.placedAt())
                    .bind("expiresAt", purchase.expiresAt())
                    .bind("mode", purchase.mode().name())
                    .execute();
            new AttemptTable(handle, order.id())
                    .replace(List.of(), order.progress().attempts());
            new PaymentTable(handle, order)
                    .replace(Optional.empty(), order.progress().payment());
            new MoveTable(handle, order.id()).append(order.version(), order.moves());
        });
    }

    @Override
    public void save(Order order) {
        unitOfWork.write(handle -> {
            if (bindProgress(handle.createUpdate(UPDATE), order).execute() == 0) {
                throw new StaleWriteException("order " + order.id() + " was saved by somebody else");
            }
            // The version has told that nobody wrote since then.
            Progress stored = unitOfWork
                    .loadedOrders()
                    .progressBehind(order)
                    .orElseGet(() -> load(handle, order.id()).orElseThrow().progress());
            new AttemptTable(handle, order.id())
                    .replace(stored.attempts(), order.progress().attempts());
            new PaymentTable(handle, order)
                    .replace(stored.payment(), order.progress().payment());
            new MoveTable(handle, order.id()).append(order.version() + 1, order.moves());
        });
    }

    private static <S extends SqlStatement<S>> S bindProgress(S statement, Order order) {
        return statement
                .bind("id", order.id().value())
                .bind("status", order.status().name())
                .bindByType("paidAt", order.progress().paidAt().orElse(null), Instant.class)
                .bind(
                        "review",
                        order.progress().review().map(ReviewReason::name).orElse(null))
                .bind("version", order.version());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Optional<Order> found = unitOfWork.read(handle -> load(handle, id));
        found.ifPresent(unitOfWork.loadedOrders()::add);
        return found;
    }

    private static Optional<Order> load(Handle handle, OrderId id) {
        return OrderRows.select(handle, "where order_id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<Order> find(CustomerId customer, RequestKey key) {
        return unitOfWork
                .read(handle -> OrderRows.select(
                        handle,
                        "where customer_id = :customer and request_key = :key",
                        Map.of("customer", customer.value(), "key", key.value())))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<OrderId> findByCancel(String transactionKey) {
        return unitOfWork.read(handle -> handle.createQuery("""
                        select p.order_id from payment_cancels c join payments p on p.payment_key = c.payment_key
                        where c.transaction_key = :key limit 1
                        """)
                .bind("key", transactionKey)
                .mapTo(String.class)
                .findFirst()
                .map(OrderId::new));
    }
}
