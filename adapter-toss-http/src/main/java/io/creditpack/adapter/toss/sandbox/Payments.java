package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every payment the sandbox knows, each changed by one caller at a time. */
final class Payments {
    private static final int LOCKS = 256;

    private final List<Object> locks =
            IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();
    private final Map<String, SandboxPayment> byKey = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<String> newestFirst = new ConcurrentLinkedDeque<>();
    private final Map<String, String> latestByOrder = new ConcurrentHashMap<>();
    private final Map<String, String> approvedByOrder = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Agenda agenda;
    private final Tokens tokens;
    private final PaymentListener listener;

    /** A change of one payment at a moment. */
    interface Change {
        SandboxPayment apply(SandboxPayment current, Instant now);
    }

    Payments(Clock clock, Agenda agenda, Tokens tokens, PaymentListener listener) {
        this.clock = clock;
        this.agenda = agenda;
        this.tokens = tokens;
        this.listener = listener;
    }

    /** Opens the payment window. */
    SandboxPayment open(Purchase purchase) {
        Instant now = clock.instant();
        String key = tokens.paymentKey(now);
        SandboxPayment payment = SandboxPayment.opened(purchase, new Origin(key, tokens.webhookSecret(), now));
        byKey.put(key, payment);
        newestFirst.addFirst(key);
        latestByOrder.put(purchase.orderId(), key);
        planTimer(payment);
        return payment;
    }

    Optional<SandboxPayment> find(String paymentKey) {
        settleTimers(paymentKey);
        return Optional.ofNullable(byKey.get(paymentKey));
    }

    /** Finds the attempt that was approved for this order, else the latest one. */
    Optional<SandboxPayment> findByOrder(String orderId) {
        String key = approvedByOrder.getOrDefault(orderId, latestByOrder.getOrDefault(orderId, ""));
        return find(key);
    }

    Stream<SandboxPayment> newestFirst() {
        return newestFirst.stream().map(this::find).flatMap(Optional::stream);
    }

    /**
     * Changes a payment whose timers were applied before.
     *
     * @throws Refusal NOT_FOUND_PAYMENT, or whatever {@code change} refuses; then nothing is changed
     */
    SandboxPayment change(String paymentKey, Change change) {
        settleTimers(paymentKey);
        SandboxPayment after = update(paymentKey, current -> change.apply(current, clock.instant()));
        planTimer(after);
        return after;
    }

    /** Returns true if this payment is the one that holds its order; an order is approved once. */
    boolean claimOrder(SandboxPayment payment) {
        String holder = approvedByOrder.putIfAbsent(payment.orderId(), payment.paymentKey());
        return holder == null || holder.equals(payment.paymentKey());
    }

    void clear() {
        byKey.clear();
        newestFirst.clear();
        latestByOrder.clear();
        approvedByOrder.clear();
    }

    private void planTimer(SandboxPayment payment) {
        payment.deadline().ifPresent(deadline -> agenda.at(deadline, () -> settleTimers(payment.paymentKey())));
    }

    private void settleTimers(String paymentKey) {
        SandboxPayment current = byKey.get(paymentKey);
        Instant now = clock.instant();
        if (current != null && current.asOf(now) != current) {
            update(paymentKey, latest -> latest.asOf(now));
        }
    }

    /** The listener hears of a change when it can already be seen: a shop told by webhook asks at once. */
    private SandboxPayment update(String paymentKey, UnaryOperator<SandboxPayment> change) {
        synchronized (locks.get(Math.floorMod(paymentKey.hashCode(), LOCKS))) {
            SandboxPayment before = byKey.get(paymentKey);
            if (before == null) {
                throw Refusal.of(TossErrorCode.NOT_FOUND_PAYMENT);
            }
            SandboxPayment after = change.apply(before);
            byKey.put(paymentKey, after);
            listener.changed(before, after);
            return after;
        }
    }
}
