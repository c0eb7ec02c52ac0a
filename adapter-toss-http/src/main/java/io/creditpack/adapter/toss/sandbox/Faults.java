package io.creditpack.adapter.toss.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that wait, first planned first struck; those of one payment come before those of everybody. */
final class Faults {
    private final Map<SandboxOperation, Deque<PlannedFault>> everybody = new EnumMap<>(SandboxOperation.class);
    private final Map<String, Deque<PlannedFault>> byPayment = new HashMap<>();

    synchronized void plan(PlannedFault fault) {
        everybody
                .computeIfAbsent(fault.operation(), operation -> new ArrayDeque<>())
                .addLast(fault);
    }

    synchronized void plan(String paymentKey, PlannedFault fault) {
        byPayment.computeIfAbsent(paymentKey, key -> new ArrayDeque<>()).addLast(fault);
    }

    /** Takes the fault that strikes this call on the wire, before or after the API. */
    Optional<PlannedFault> takeOnWire(SandboxOperation operation, String paymentKey) {
        return take(operation, paymentKey, false);
    }

    /** Takes the fault that the API itself has for this call. */
    Optional<PlannedFault> takeDecision(SandboxOperation operation, String paymentKey) {
        return take(operation, paymentKey, true);
    }

    private synchronized Optional<PlannedFault> take(SandboxOperation operation, String paymentKey, boolean decision) {
        Deque<PlannedFault> own = byPayment.getOrDefault(paymentKey, new ArrayDeque<>());
        PlannedFault first = own.peekFirst();
        if (first != null && first.operation() == operation) {
            Optional<PlannedFault> taken = takeFirst(own, decision);
            if (own.isEmpty()) {
                byPayment.remove(paymentKey);
            }
            return taken;
        }
        return takeFirst(everybody.getOrDefault(operation, new ArrayDeque<>()), decision);
    }

    private static Optional<PlannedFault> takeFirst(Deque<PlannedFault> waiting, boolean decision) {
        PlannedFault first = waiting.peekFirst();
        if (first == null || first.isDecision() != decision) {
            return Optional.empty();
        }
        waiting.removeFirst();
        if (first.times() > 1) {
            waiting.addFirst(first.times(first.times() - 1));
        }
        return Optional.of(first);
    }

    synchronized List<PlannedFault> waiting() {
        List<PlannedFault> all = new ArrayList<>();
        everybody.values().forEach(all::addAll);
        byPayment.values().forEach(all::addAll);
        return all;
    }

    synchronized void clear() {
        everybody.clear();
        byPayment.clear();
    }
}
