package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.query.OrderView;
import io.creditpack.application.usecase.CloseReview.Result;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.Convergence;
import io.creditpack.domain.order.CreditMove;
import io.creditpack.domain.order.Observation;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.ReviewClosing;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.payment.Payment;
import java.util.List;
import java.util.Optional;

/** The last step of closing a review: Toss was asked, and one transaction decides. */
final class ReviewEnd {
    /** Why a refund ended that Toss never showed. */
    private static final String CLOSED = "REVIEW_CLOSED";

    private final PaymentStore store;
    private final OrderWriter writer;
    private final Trigger trigger;
    private final Mode mode;

    ReviewEnd(PaymentStore store, OrderWriter writer, Trigger trigger, Mode mode) {
        this.store = store;
        this.writer = writer;
        this.trigger = trigger;
        this.mode = mode;
    }

    Result decide(OrderId order, PaymentLookup lookup) {
        return lookup.match(
                payment -> writer.decide(order, current -> decide(current, payment)),
                () -> writer.decide(order, current -> forced(current, Optional.empty())),
                why -> new Result.Unanswered());
    }

    /** What fits is followed, as by asking Toss alone; only what does not is closed on the operator's word. */
    private Result decide(Order current, Payment payment) {
        if (!current.isUnderReview()) {
            return told(current);
        }
        Order looked = current.reviewed();
        var observation = new Observation(payment, looked.version(), trigger, mode);
        return Convergence.of(looked, store.ledgers().creditsOf(looked.id()), observation)
                .match(
                        () -> closed(looked, List.of()),
                        (order, credits) ->
                                order.isUnderReview() ? forced(current, Optional.of(payment)) : closed(order, credits),
                        Result.Unanswered::new);
    }

    private Result forced(Order current, Optional<Payment> payment) {
        return current.isUnderReview()
                ? ReviewClosing.of(current, payment, trigger)
                        .<Result>map(order -> closed(order, List.of()))
                        .orElseGet(Result.MoneyHeld::new)
                : told(current);
    }

    /** A refund that Toss does not show either is over; should it be made after all, it is booked as any other cancel. */
    private Result closed(Order order, List<CreditMove> credits) {
        Order saved = writer.save(order, credits);
        store.refunds()
                .findOpen(order.id())
                .ifPresent(open -> writer.endRefund(saved, open, open.notAttempted(CLOSED)));
        return told(saved);
    }

    private Result told(Order order) {
        return new Result.Closed(OrderView.of(order, store.ledgers()));
    }
}
