package io.creditpack.domain.order;

import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.product.Product;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The grants and reversals that are still owed so that the ledger says what the payment says. */
final class CreditMoves {
    private final Order order;
    private final OrderCredits credits;
    private final Payment payment;

    CreditMoves(Order order, OrderCredits credits, Payment payment) {
        this.order = order;
        this.credits = credits;
        this.payment = payment;
    }

    /** The bank took the deposit back: so do we with what is left of its grant. */
    List<CreditMove> takeBackDeposit() {
        int round = credits.rounds();
        return reversal(EntryId.depositReversed(order.id(), round), credits.net(), "deposit reversed");
    }

    /**
     * The grant of a payment that was done, then one reversal for each cancel, then what a full cancel leaves.
     *
     * <p>A grant is owed when nothing of an earlier one is left: there was none, or its money went back altogether.
     *
     * <p>Cancels take whole credits: after {@code canceled} of {@code price} won, {@code credits × canceled ÷ price} are
     * taken back in all, rounded down. The parts of a full cancel therefore sum to the whole pack, in whatever order they
     * become known.
     */
    List<CreditMove> followPayment() {
        var owed = new ArrayList<CreditMove>();
        if (isGrantOwed()) {
            Product product = order.purchase().product();
            EntryId id = EntryId.grant(order.id(), round());
            owed.add(new CreditMove(id, EntryType.GRANT, product.credits(), paidSource(product), order.mode()));
        }
        owed.addAll(cancels());
        if (payment.isFullyCanceled()) {
            owed.addAll(reversal(EntryId.canceledRest(order.id(), round()), netAfter(owed), "canceled"));
        }
        return owed;
    }

    private boolean isGrantOwed() {
        return credits.net().isZero();
    }

    private int round() {
        return isGrantOwed() ? credits.rounds() + 1 : credits.rounds();
    }

    private Credits netAfter(List<CreditMove> owed) {
        long change = owed.stream()
                .mapToLong(move -> move.type().onBalance() * move.credits().units())
                .sum();
        return Credits.of(credits.net().units() + change);
    }

    /** A booked cancel has taken what it has; the others, one after another, take what their sum still lacks. */
    private List<CreditMove> cancels() {
        var owed = new ArrayList<CreditMove>();
        Won canceled = Won.ZERO;
        Credits taken = Credits.ZERO;
        for (Cancel cancel : bookedFirst()) {
            canceled = canceled.plus(cancel.amount());
            Credits due = order.purchase().product().takenBackAfter(canceled);
            Credits missing = due.minus(taken.min(due));
            Optional<CreditEntry> booked = credits.find(idOf(cancel));
            if (booked.isEmpty()) {
                owed.addAll(reversal(idOf(cancel), missing, cancel.transactionKey()));
            }
            taken = taken.plus(booked.map(CreditEntry::credits).orElse(missing));
        }
        return owed;
    }

    private List<Cancel> bookedFirst() {
        return payment.cancels().stream()
                .sorted(Comparator.comparing((Cancel cancel) -> !credits.has(idOf(cancel)))
                        .thenComparing(Cancel::canceledAt)
                        .thenComparing(Cancel::transactionKey))
                .toList();
    }

    private EntryId idOf(Cancel cancel) {
        return EntryId.canceled(order.id(), cancel.transactionKey());
    }

    private List<CreditMove> reversal(EntryId id, Credits taken, String reference) {
        return taken.isZero()
                ? List.of()
                : List.of(
                        new CreditMove(id, EntryType.REVERSAL, taken, Source.of(order.id(), reference), order.mode()));
    }

    private Source paidSource(Product product) {
        return Source.of(order.id(), product.id().value())
                .paidBy(new PaymentEvidence(payment.key(), payment.method().approvalKey()));
    }
}
