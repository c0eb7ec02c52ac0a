package io.creditpack.application.usecase;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.ProductCatalog;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Customer;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Purchase;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.product.Product;
import io.creditpack.domain.product.ProductId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a PENDING order for one product. */
public final class PlaceOrder {
    private final PaymentStore store;
    private final ProductCatalog catalog;
    private final IdGenerator ids;
    private final Clock clock;
    private final Terms terms;

    /**
     * What every order is placed under.
     *
     * @param timeToPay how long a payment may be started, more than zero
     * @param mode that of the Toss that will be paid: {@code toss.mode()}
     */
    public record Terms(Duration timeToPay, Mode mode) {}

    /** Wires the use case for a shop in which nobody pays real money; a Toss with live keys refuses its orders. */
    public PlaceOrder(PaymentStore store, ProductCatalog catalog, IdGenerator ids, Clock clock, Duration timeToPay) {
        this(store, catalog, ids, clock, new Terms(timeToPay, Mode.TEST));
    }

    public PlaceOrder(PaymentStore store, ProductCatalog catalog, IdGenerator ids, Clock clock, Terms terms) {
        this.store = store;
        this.catalog = catalog;
        this.ids = ids;
        this.clock = clock;
        this.terms = terms;
    }

    /**
     * Who wants what.
     *
     * @param requestKey one customer's orders under one key are one order; empty for an order of its own
     */
    public record Command(Customer customer, ProductId product, Optional<RequestKey> requestKey) {}

    /** Places the order, or returns the one that was placed under the same key. */
    public Result handle(Command command) {
        return catalog.find(command.product())
                .map(product -> place(command, product))
                .orElseGet(Result.UnknownProduct::new);
    }

    private Result place(Command command, Product product) {
        return command.requestKey().flatMap(key -> placedBefore(command, key)).orElseGet(() -> {
            Order order = newOrder(command, product);
            try {
                store.unitOfWork().inTransaction(() -> {
                    store.orders().add(order);
                    store.unsettled().watch(order.id(), order.purchase().expiresAt());
                });
                return new Result.Placed(order);
            } catch (AlreadyTakenException raced) {
                return placedBefore(command, order.purchase().requestKey()).orElseThrow(() -> raced);
            }
        });
    }

    private Optional<Result> placedBefore(Command command, RequestKey key) {
        return store.unitOfWork()
                .inTransaction(() -> store.orders().find(command.customer().id(), key))
                .map(order -> order.purchase().product().id().equals(command.product())
                        ? new Result.Repeated(order)
                        : new Result.KeyReused());
    }

    private Order newOrder(Command command, Product product) {
        String id = ids.next();
        Instant now = clock.instant();
        RequestKey key = command.requestKey().orElseGet(() -> new RequestKey("order:" + id));
        Instant end = now.plus(terms.timeToPay());
        return Order.place(
                new OrderId("ord_" + id), new Purchase(command.customer(), product, key, now, end, terms.mode()));
    }

    /** What came of it. */
    public sealed interface Result {
        /** A new order. */
        record Placed(Order order) implements Result {}

        /** The order that was placed under the same key before. */
        record Repeated(Order order) implements Result {}

        /** The key was used for another product; nothing is stored. */
        record KeyReused() implements Result {}

        /** Nothing of that name is for sale; nothing is stored. */
        record UnknownProduct() implements Result {}

        /** Calls the function that fits. */
        default <T> T match(
                Function<Order, T> placed,
                Function<Order, T> repeated,
                Supplier<T> keyReused,
                Supplier<T> unknownProduct) {
            if (this instanceof Placed it) {
                return placed.apply(it.order());
            }
            if (this instanceof Repeated it) {
                return repeated.apply(it.order());
            }
            return this instanceof KeyReused ? keyReused.get() : unknownProduct.get();
        }
    }
}
