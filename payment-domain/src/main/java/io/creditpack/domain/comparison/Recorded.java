package io.creditpack.domain.comparison;

import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What is recorded here of one order.
 *
 * @param order with the payment it goes by
 * @param credits everything the ledger has booked for it
 */
public record Recorded(Order order, OrderCredits credits) {
    Optional<Payment> payment() {
        return order.progress().payment();
    }

    boolean goesBy(PaymentKey key) {
        return payment().filter(known -> known.key().equals(key)).isPresent();
    }

    /** Returns whether the order says that the money was taken, whatever went back since. */
    boolean isPaid() {
        return switch (order.status()) {
            case PAID, PARTIAL_CANCELED -> true;
            case CANCELED ->
                payment()
                        .filter(known -> known.method().approvedAt().isPresent())
                        .isPresent();
            case PENDING, CONFIRMING, WAITING_FOR_DEPOSIT, FAILED, EXPIRED -> false;
        };
    }

    /** Returns whether credits were taken back at {@code when} or later, as they are when a deposit is reversed. */
    boolean wasTakenBackSince(Instant when) {
        return credits.entries().stream()
                .filter(entry -> entry.type() == EntryType.REVERSAL)
                .map(CreditEntry::createdAt)
                .anyMatch(booked -> !booked.isBefore(when));
    }
}
