package io.creditpack.domain.comparison;

import io.creditpack.domain.comparison.Difference.AtToss;
import io.creditpack.domain.comparison.Difference.Here;
import io.creditpack.domain.comparison.Difference.Subject;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Convergence;
import io.creditpack.domain.order.CreditMove;
import io.creditpack.domain.order.Observation;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Trigger;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One order of a day: Toss's rows against its payment, and its payment against its credits. */
final class OrderMatch {
    private final KoreanDay day;
    private final Recorded recorded;
    private final Order order;
    private final Map<PaymentKey, List<Transaction>> rows;
    private final List<Difference> found = new ArrayList<>();

    OrderMatch(KoreanDay day, Recorded recorded, List<Transaction> rows) {
        this.day = day;
        this.recorded = recorded;
        this.order = recorded.order();
        this.rows = Rows.byPayment(rows);
    }

    List<Difference> differences() {
        rows.forEach((key, ofPayment) -> {
            if (recorded.goesBy(key) || recorded.payment().isEmpty()) {
                matchRows(ofPayment);
            } else {
                findSecondPayment(ofPayment);
            }
        });
        recorded.payment().ifPresentOrElse(this::findWhatTossDoesNotList, this::findPaidWithoutPayment);
        matchCredits();
        return found;
    }

    private void matchRows(List<Transaction> ofPayment) {
        for (Transaction row : ofPayment) {
            if (row.isCancel()) {
                matchCancel(row);
            } else if (row.tookMoney() && !row.sum().isOf(order.price())) {
                differs(DifferenceKind.AMOUNT_DIFFERS, row, order.price());
            }
        }
        matchEnd(Rows.last(ofPayment), ofPayment);
    }

    private void matchCancel(Transaction row) {
        Optional<Cancel> known = recorded.payment().stream()
                .flatMap(payment -> payment.cancels().stream())
                .filter(cancel -> cancel.transactionKey().equals(row.key()))
                .findFirst();
        if (known.isEmpty()) {
            differs(DifferenceKind.CANCEL_MISSING_HERE, row, order.price());
        } else if (!row.sum().isOf(known.get().amount())) {
            differs(DifferenceKind.AMOUNT_DIFFERS, row, known.get().amount());
        }
    }

    private void matchEnd(Transaction last, List<Transaction> ofPayment) {
        switch (last.status()) {
            case DONE -> {
                if (last.sum().isOf(order.price()) && !isKnownPaid(last)) {
                    differs(DifferenceKind.PAYMENT_MISSING_HERE, last, order.price());
                }
            }
            case WAITING_FOR_DEPOSIT -> {
                boolean reversed = ofPayment.stream().anyMatch(Transaction::tookMoney);
                if (recorded.payment().isEmpty() || isStillPaid(last, reversed)) {
                    differs(DifferenceKind.STATUS_DIFFERS, last, order.price());
                }
            }
            case UNRECOGNIZED -> differs(DifferenceKind.STATUS_DIFFERS, last, order.price());
            default -> {}
        }
    }

    /** A deposit may have been taken back since; then the order is not paid any more, and says so in its credits. */
    private boolean isKnownPaid(Transaction approval) {
        return recorded.payment().isPresent() && (recorded.isPaid() || recorded.wasTakenBackSince(approval.at()));
    }

    /** Whether the order goes by a deposit that was made before Toss's row says that the account waits again. */
    private boolean isStillPaid(Transaction waiting, boolean reversed) {
        return recorded.isPaid()
                && recorded.payment()
                        .flatMap(payment -> payment.method().approvedAt())
                        .map(approved -> approved.truncatedTo(ChronoUnit.SECONDS))
                        .filter(approved ->
                                reversed ? !approved.isAfter(waiting.at()) : approved.isBefore(waiting.at()))
                        .isPresent();
    }

    private void findSecondPayment(List<Transaction> ofPayment) {
        Rows.last(ofPayment, Transaction::tookMoney)
                .filter(approval -> {
                    Won back = ofPayment.stream()
                            .filter(Transaction::isCancel)
                            .map(row -> row.sum().amount())
                            .reduce(Won.ZERO, Won::plus);
                    boolean reversed = Rows.last(ofPayment).status() == PaymentStatus.WAITING_FOR_DEPOSIT;
                    return !reversed && back.compareTo(approval.sum().amount()) < 0;
                })
                .ifPresent(approval -> differs(DifferenceKind.SECOND_PAYMENT, approval, order.price()));
    }

    private void findWhatTossDoesNotList(Payment payment) {
        List<Transaction> listed = rows.getOrDefault(payment.key(), List.of());
        Optional<Instant> approved = payment.method().approvedAt().filter(day::contains);
        if (approved.isPresent() && recorded.isPaid() && listed.stream().allMatch(Transaction::isCancel)) {
            differs(DifferenceKind.PAYMENT_MISSING_AT_TOSS, Optional.empty(), order.price());
        }
        payment.cancels().stream()
                .filter(cancel -> day.contains(cancel.canceledAt()))
                .filter(cancel -> listed.stream().noneMatch(row -> row.key().equals(cancel.transactionKey())))
                .forEach(cancel -> differs(
                        DifferenceKind.CANCEL_MISSING_AT_TOSS, Optional.of(cancel.transactionKey()), cancel.amount()));
    }

    private void findPaidWithoutPayment() {
        if (recorded.isPaid() && rows.isEmpty()) {
            differs(DifferenceKind.PAYMENT_MISSING_AT_TOSS, Optional.empty(), order.price());
        }
    }

    /** What the ledger owes is what {@link Convergence} would book if Toss repeated what is recorded. */
    private void matchCredits() {
        List<CreditMove> owed = recorded.payment().map(this::owed).orElseGet(List::of);
        if (owed.stream().anyMatch(move -> move.type() == EntryType.GRANT)) {
            differs(DifferenceKind.GRANT_MISSING, Optional.empty(), order.price());
        } else if (!owed.isEmpty()) {
            differs(DifferenceKind.REVERSAL_MISSING, Optional.empty(), order.price());
        } else if (!recorded.credits().net().isZero() && !recorded.isPaid() && found.isEmpty()) {
            differs(DifferenceKind.GRANT_WITHOUT_PAYMENT, Optional.empty(), order.price());
        }
    }

    private List<CreditMove> owed(Payment payment) {
        var repeated =
                new Observation(payment, order.version(), new Trigger(Cause.COMPARISON, day.end()), order.mode());
        return Convergence.of(order, recorded.credits(), repeated).match(List::of, (changed, moves) -> moves, List::of);
    }

    private void differs(DifferenceKind kind, Transaction row, Won amountHere) {
        add(kind, new Subject(id(), Optional.of(row.subject().paymentKey()), Optional.of(row.key())), row, amountHere);
    }

    private void add(DifferenceKind kind, Subject subject, Transaction row, Won amountHere) {
        found.add(new Difference(
                kind, repairOf(kind), subject, Optional.of(AtToss.of(row)), Optional.of(here(amountHere))));
    }

    private void differs(DifferenceKind kind, Optional<String> transactionKey, Won amountHere) {
        var subject = new Subject(id(), recorded.payment().map(Payment::key), transactionKey);
        found.add(new Difference(kind, repairOf(kind), subject, Optional.empty(), Optional.of(here(amountHere))));
    }

    private String id() {
        return order.id().value();
    }

    private Here here(Won amount) {
        return new Here(order.status(), amount, recorded.credits().net());
    }

    /** An order that waits for a person follows Toss no more. */
    private Repair repairOf(DifferenceKind kind) {
        return order.isStopped() ? Repair.REVIEW : kind.repair();
    }
}
