package io.creditpack.application.event;

import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderEvent;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.product.Product;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells of the steps of an order that concern others: what was tried and came to nothing is ours alone. */
final class OrderEvents {
    private OrderEvents() {}

    /** Returns what is told of the moves that a save of {@code order} stores. */
    static List<OutgoingEvent> of(Order order) {
        return IntStream.range(0, order.moves().size())
                .mapToObj(step -> of(order, step))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OutgoingEvent> of(Order order, int step) {
        OrderMove move = order.moves().get(step);
        String cause = order.id() + ":" + order.version() + ":" + step;
        return kind(move.event())
                .map(kind -> new OutgoingEvent(
                        EventIds.of(kind, cause),
                        kind,
                        order.account(),
                        move.trigger().at(),
                        data(order, move)));
    }

    private static String data(Order order, OrderMove move) {
        Product product = order.purchase().product();
        long refunded = order.progress().payment().stream()
                .flatMap(payment -> payment.cancels().stream())
                .mapToLong(cancel -> cancel.amount().amount())
                .sum();
        return new EventData()
                .text("customerId", order.account().value())
                .text("orderId", order.id().value())
                .text("product", product.id().value())
                .number("amount", order.price().amount())
                .text("currency", "KRW")
                .number("credits", product.credits().units())
                .number("refundedAmount", refunded)
                .text("status", move.to().name())
                .json();
    }

    private static Optional<Kind> kind(OrderEvent event) {
        return switch (event) {
            case CONFIRM_STARTED, CONFIRM_NOT_ATTEMPTED -> Optional.empty();
            case ATTEMPT_FAILED -> Optional.of(Kind.PAYMENT_FAILED);
            case ACCOUNT_ISSUED -> Optional.of(Kind.DEPOSIT_AWAITED);
            case PAYMENT_DONE -> Optional.of(Kind.ORDER_PAID);
            case DEPOSIT_REVERSED -> Optional.of(Kind.DEPOSIT_REVERSED);
            case CANCELED_IN_PART, CANCELED_IN_FULL -> Optional.of(Kind.ORDER_REFUNDED);
            case LAPSED -> Optional.of(Kind.ORDER_EXPIRED);
        };
    }
}
