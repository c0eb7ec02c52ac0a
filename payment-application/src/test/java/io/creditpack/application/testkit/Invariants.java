package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.usecase.audit.VerifyLedger;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.OrderMove;
import io.creditpack.domain.order.OrderStatus;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds after everything, whatever went wrong: the books agree with themselves and with Toss's.
 *
 * <p>An order is PAID if and only if Toss has the money for it, under the same orderId, paymentKey and amount; its credits
 * were granted once; every step it took is one of the lifecycle; every balance is what its entries lead to.
 */
public final class Invariants {
    private static final int MANY = 1_000_000;

    private final PaymentStore store;
    private final LedgerRecords records;

    public Invariants(PaymentStore store, LedgerRecords records) {
        this.store = store;
        this.records = records;
    }

    /**
     * Fails unless everything holds and nothing is undecided of which Toss knows the outcome.
     *
     * @param atToss every payment as Toss has it now
     */
    public void holdAgainst(List<Payment> atToss) {
        assertThat(differences(atToss)).as("what cannot be").isEmpty();
    }

    /** Returns what does not hold, in words. */
    public List<String> differences(List<Payment> atToss) {
        var found = new ArrayList<String>();
        new VerifyLedger(records)
                .handle(new VerifyLedger.Command())
                .first()
                .values()
                .forEach(finding -> found.add(finding.toString()));
        atToss.forEach(payment -> followed(payment).ifPresent(found::add));
        Map<OrderId, List<Payment>> byOrder = atToss.stream().collect(Collectors.groupingBy(Payment::orderId));
        ordersWithCredits()
                .forEach(order -> founded(order, byOrder.getOrDefault(order.id(), List.of()))
                        .ifPresent(found::add));
        orders(atToss).forEach(order -> legal(order).ifPresent(found::add));
        return found;
    }

    private Optional<Order> find(OrderId id) {
        return store.unitOfWork().inTransaction(() -> store.orders().find(id));
    }

    private List<Order> ordersWithCredits() {
        return records.accounts("", MANY).stream()
                .map(records::read)
                .flatMap(account ->
                        Stream.concat(account.claims().orders().stream(), account.postings().entries().stream()))
                .flatMap(row -> row.optional("order_id").stream())
                .distinct()
                .flatMap(id -> find(new OrderId(id)).stream())
                .toList();
    }

    private List<Order> orders(List<Payment> atToss) {
        return atToss.stream()
                .map(Payment::orderId)
                .distinct()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** No money is lost: what Toss has done is what the order shows, or a person is asked to look. */
    private Optional<String> followed(Payment payment) {
        Optional<Order> order = find(payment.orderId());
        if (order.isEmpty()) {
            return movedMoney(payment)
                    ? Optional.of(payment.orderId() + " is paid at Toss, and unknown here")
                    : Optional.empty();
        }
        boolean fits = order.get().isUnderReview()
                || shows(order.get(), payment).contains(order.get().status());
        return fits
                ? Optional.empty()
                : Optional.of(payment.orderId() + " is " + payment.status() + " at Toss, and "
                        + order.get().status() + " here");
    }

    private static boolean movedMoney(Payment payment) {
        return switch (payment.status()) {
            case DONE, PARTIAL_CANCELED -> true;
            default -> false;
        };
    }

    /** Returns what an order may be whose payment stands so; of a payment that came to nothing others may tell. */
    private static Set<OrderStatus> shows(Order order, Payment payment) {
        boolean own = order.openAttempt()
                .filter(attempt -> attempt.paymentKey().equals(payment.key()))
                .isPresent();
        if (payment.isFullyCanceled()) {
            return Set.of(OrderStatus.CANCELED);
        }
        return switch (payment.status()) {
            case DONE -> own ? Set.of(OrderStatus.PAID) : Set.of();
            case PARTIAL_CANCELED -> own ? Set.of(OrderStatus.PARTIAL_CANCELED) : Set.of();
            case WAITING_FOR_DEPOSIT -> Set.of(OrderStatus.WAITING_FOR_DEPOSIT, OrderStatus.EXPIRED);
            default -> own ? Set.of(OrderStatus.CONFIRMING) : Set.of(OrderStatus.values());
        };
    }

    /** No credits are invented: Toss has the money for them. */
    private Optional<String> founded(Order order, List<Payment> atToss) {
        boolean claims = order.status() == OrderStatus.PAID
                || !store.ledgers().creditsOf(order.id()).net().isZero();
        boolean holds = atToss.stream()
                .filter(payment ->
                        payment.status() == PaymentStatus.DONE || payment.status() == PaymentStatus.PARTIAL_CANCELED)
                .filter(payment -> payment.amounts().areFor(order.price()))
                .anyMatch(payment -> order.openAttempt()
                        .filter(attempt -> attempt.paymentKey().equals(payment.key()))
                        .isPresent());
        return !claims || holds || order.isUnderReview()
                ? Optional.empty()
                : Optional.of(order.id() + " is " + order.status() + " without money at Toss");
    }

    /** Every step is one of the lifecycle, and the last of them is where the order stands. */
    private Optional<String> legal(Order order) {
        OrderStatus at = OrderStatus.PENDING;
        for (OrderMove move : store.register().movesOf(order.id())) {
            if (!at.on(move.event()).equals(Optional.of(move.to()))) {
                return Optional.of(order.id() + " went from " + at + " by " + move.event() + " to " + move.to());
            }
            at = move.to();
        }
        return at == order.status()
                ? Optional.empty()
                : Optional.of(order.id() + " moved to " + at + " and is " + order.status());
    }
}
