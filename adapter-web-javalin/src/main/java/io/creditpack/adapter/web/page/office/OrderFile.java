package io.creditpack.adapter.web.page.office;

import io.creditpack.application.query.OrderTimeline.Event;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.RefundQuote;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one order.
 *
 * @param order the order
 * @param story what happened, oldest first
 * @param ledger what its customer has
 * @param quote what an operator may refund
 * @param forced what operators asked each other for, oldest first
 */
record OrderFile(Order order, List<Event> story, CreditLedger ledger, RefundQuote quote, List<ForcedRefund> forced) {
    OrderFile {
        story = List.copyOf(story);
        forced = List.copyOf(forced);
    }

    Optional<Payment> payment() {
        return order.progress().payment();
    }

    /** Returns what is left of the credits it bought; empty if nothing is. */
    Optional<Lot> lot() {
        return ledger.lots().stream().filter(lot -> lot.isOf(order.id())).findFirst();
    }

    boolean isRefundable() {
        return !quote.amount().isZero();
    }

    /** Returns whether more could go back than the quote allows, or once was asked for. */
    boolean isForceable() {
        return quote.balance().compareTo(quote.amount()) > 0 || !forced.isEmpty();
    }

    /** Returns whether Toss needs an account to send the money back to. */
    boolean needsAccount() {
        return payment().filter(Payment::isDeposited).isPresent();
    }
}
