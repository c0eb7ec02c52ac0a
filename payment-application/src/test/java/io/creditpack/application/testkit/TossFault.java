package io.creditpack.application.testkit;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.Amounts;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentStatus;

/** What can go wrong with one call to Toss although Toss is there. */
public enum TossFault {
    /** The request is lost on its way: Toss does nothing, and no answer comes. */
    LOST_BEFORE_PROCESSING,
    /** Toss does it, and the answer never arrives. */
    LOST_AFTER_PROCESSING,
    /** Toss does it and tells another amount. */
    WRONG_AMOUNT,
    /** Toss does it and tells another order. */
    WRONG_ORDER,
    /** Toss does it and tells a status nobody knows. */
    UNKNOWN_STATUS;

    /** Returns what the caller reads where Toss says {@code payment}. */
    Payment distort(Payment payment) {
        Payment.Identity identity = payment.identity();
        Amounts amounts = payment.amounts();
        PaymentStatus status = payment.status();
        switch (this) {
            case WRONG_AMOUNT -> amounts = Amounts.krw(amounts.total().plus(Won.of(1000)), amounts.balance());
            case WRONG_ORDER ->
                identity = new Payment.Identity(identity.key(), new OrderId("another-order"), identity.secret());
            case UNKNOWN_STATUS -> status = PaymentStatus.UNRECOGNIZED;
            case LOST_BEFORE_PROCESSING, LOST_AFTER_PROCESSING ->
                throw new IllegalStateException("a lost answer tells nothing");
        }
        return new Payment(identity, status, amounts, payment.method(), payment.cancels());
    }
}
