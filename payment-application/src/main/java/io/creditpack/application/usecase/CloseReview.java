package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.query.OrderView;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Ends a review on an operator's word, where Toss's answer will never fit: money of another amount
 * that was sent back, a refund that was made in another way.
 */
public final class CloseReview {
    private final PaymentStore store;
    private final Settlement settlement;

    public CloseReview(PaymentStore store, Settlement settlement) {
        this.store = store;
        this.settlement = settlement;
    }

    /**
     * Which order.
     *
     * @param order an order of any customer
     */
    public record Command(OrderId order) {}

    /**
     * Asks Toss and closes. An answer that fits is followed; an open refund that Toss does not show is over. Repeating it
     * changes nothing.
     *
     * @return empty if there is no such order
     */
    public Optional<Result> handle(Command command) {
        Optional<Order> order =
                store.unitOfWork().inTransaction(() -> store.orders().find(command.order()));
        return order.map(settlement::closeReview);
    }

    /** What came of it. */
    public sealed interface Result {
        /** The order, which is not under review. */
        record Closed(OrderView view) implements Result {}

        /** Toss holds money that the order does not show, or may get it: it must go back first. Nothing changed. */
        record MoneyHeld() implements Result {}

        /** Toss did not answer. Nothing changed. */
        record Unanswered() implements Result {}

        /** Calls the function that fits. */
        default <T> T match(Function<OrderView, T> closed, Supplier<T> moneyHeld, Supplier<T> unanswered) {
            if (this instanceof Closed it) {
                return closed.apply(it.view());
            }
            return this instanceof MoneyHeld ? moneyHeld.get() : unanswered.get();
        }
    }
}
