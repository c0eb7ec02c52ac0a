package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.TossTexts;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Method;
import io.creditpack.domain.payment.Payment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One order.
 *
 * @param frame what surrounds it
 * @param order the order
 * @param now when it is looked at
 */
record ReceiptView(Frame frame, Order order, Instant now) {
    /** Returns whether it may change without the customer, so that the page looks again by itself. */
    boolean isMoving() {
        return order.status() == OrderStatus.CONFIRMING || order.status() == OrderStatus.WAITING_FOR_DEPOSIT;
    }

    boolean isPayable() {
        return order.status().isPayable() && now.isBefore(order.purchase().expiresAt());
    }

    /** Returns whether the customer may ask for money back; how much that is depends on what was used. */
    boolean mayRefund() {
        return !order.isUnderReview()
                && (order.status() == OrderStatus.PAID || order.status() == OrderStatus.PARTIAL_CANCELED);
    }

    /** Returns whether the money cannot go back the way it came: nobody knows whose account it came from. */
    boolean wantsAccount() {
        return method().virtualAccount().isPresent();
    }

    /** Returns the names of banks by their codes. */
    Map<String, String> banks() {
        return TossTexts.banks(frame.words().language());
    }

    /** Returns the account to pay into while that is what is missing. */
    Optional<Deposit> deposit() {
        return order.status() == OrderStatus.WAITING_FOR_DEPOSIT
                ? method().virtualAccount().map(account -> Deposit.of(frame.words(), account, order.price(), now))
                : Optional.empty();
    }

    /** Returns the method in the customer's words, Toss's own for one that is new to us. */
    Optional<String> methodName() {
        return method().name().map(name -> frame.words().find("method." + name).orElse(name));
    }

    /** Returns the slip at Toss, if its address is one a browser may be sent to. */
    Optional<String> slip() {
        return method().receiptUrl().filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    Won refunded() {
        return cancels().stream().map(Cancel::amount).reduce(Won.ZERO, Won::plus);
    }

    private List<Cancel> cancels() {
        return order.progress().payment().map(Payment::cancels).orElse(List.of());
    }

    private Method method() {
        return order.progress().payment().map(Payment::method).orElse(Method.UNKNOWN);
    }
}
