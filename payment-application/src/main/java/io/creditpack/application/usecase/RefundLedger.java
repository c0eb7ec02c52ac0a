package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.refund.Refund;
import java.time.Clock;
import java.util.Optional;

/** Holds the credits of a refund before Toss is asked, and frees them when its outcome is known. */
final class RefundLedger {
    private static final String REFERENCE = "refund";

    /** What Toss answers to a cancel out of a balance that is not there any more. */
    private static final String OVERTAKEN = "NOT_MATCHES_REFUNDABLE_AMOUNT";

    private final PaymentStore store;
    private final Clock clock;

    RefundLedger(PaymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Sets the refund's credits aside in the order's own lot. */
    void hold(Order order, Refund refund) {
        if (!refund.terms().credits().isZero()) {
            CreditLedger ledger = store.ledgers().loadForUpdate(order.account()).forMode(order.mode());
            store.ledgers().save(ledger.hold(entry(refund, refund.holdId(), EntryType.HOLD)));
        }
    }

    /**
     * Ends the open refund of an order if Toss's answer tells; the credits of one that is done go by the reversal. Returns
     * the refund that is open still; without a payment there is none.
     */
    Optional<Refund> finishIfKnown(Order order) {
        return order.progress()
                .payment()
                .flatMap(payment -> store.refunds()
                        .findOpen(order.id())
                        .filter(refund -> !isFinished(order, refund, refund.standingIn(payment))));
    }

    private boolean isFinished(Order order, Refund refund, Refund.Standing standing) {
        switch (standing) {
            case DONE -> end(order, refund, refund.done());
            case OVERTAKEN -> end(order, refund, refund.refused(OVERTAKEN));
            case OPEN -> {}
        }
        return standing != Refund.Standing.OPEN;
    }

    /** Ends a refund and frees its credits. */
    void end(Order order, Refund open, Refund ended) {
        store.refunds().save(ended);
        store.ledgers().find(open.holdId()).ifPresent(held -> release(order, open, held));
    }

    private void release(Order order, Refund refund, PostedEntry held) {
        CreditLedger ledger = store.ledgers().loadForUpdate(order.account());
        store.ledgers().save(Hold.placed(held).release(ledger, entry(refund, refund.releaseId(), EntryType.RELEASE)));
    }

    private CreditEntry entry(Refund refund, EntryId id, EntryType type) {
        return new CreditEntry(
                id, type, refund.terms().credits(), Source.of(refund.order(), REFERENCE), clock.instant());
    }
}
