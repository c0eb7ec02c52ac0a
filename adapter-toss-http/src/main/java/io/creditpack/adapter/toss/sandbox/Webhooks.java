package io.creditpack.adapter.toss.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Decides which changes of a payment the shop is told of, and in which events. */
final class Webhooks implements PaymentListener {
    private final Map<String, List<Delivery>> lastByPayment = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Tokens tokens;
    private final DeliveryQueue queue;

    Webhooks(Clock clock, Tokens tokens, DeliveryQueue queue) {
        this.clock = clock;
        this.tokens = tokens;
        this.queue = queue;
    }

    @Override
    public void changed(SandboxPayment before, SandboxPayment after) {
        if (before.progress().equals(after.progress()) || isSilent(after.status())) {
            return;
        }
        List<WebhookEvent.Type> types = new ArrayList<>();
        types.add(WebhookEvent.Type.PAYMENT_STATUS_CHANGED);
        if (after.virtualAccount().isPresent()) {
            types.add(WebhookEvent.Type.DEPOSIT_CALLBACK);
        }
        deliver(after, types, after.progress().since());
    }

    /** Sends one event of the chosen kind about a payment as it is now. */
    void send(SandboxPayment payment, WebhookEvent.Type type) {
        deliver(payment, List.of(type), clock.instant());
    }

    /** Sends what was last sent about a payment again, under the same ids; its waiting retries are dropped. */
    void resendLast(String paymentKey) {
        List<Delivery> again = lastByPayment.computeIfPresent(
                paymentKey,
                (key, last) -> last.stream()
                        .peek(delivery -> delivery.withdrawn().set(true))
                        .map(delivery -> delivery.again(clock.instant()))
                        .toList());
        if (again == null) {
            throw Refusal.notPossible("nothing was sent about this payment yet");
        }
        again.forEach(queue::submit);
    }

    void clear() {
        lastByPayment.clear();
    }

    private static boolean isSilent(PaymentStatus status) {
        return status == PaymentStatus.READY || status == PaymentStatus.IN_PROGRESS;
    }

    private void deliver(SandboxPayment payment, List<WebhookEvent.Type> types, Instant at) {
        List<Delivery> deliveries = types.stream()
                .map(type -> new WebhookEvent(type, at, payment))
                .map(event -> Delivery.first(tokens.transmissionId(), event))
                .toList();
        lastByPayment.put(payment.paymentKey(), deliveries);
        deliveries.forEach(queue::submit);
    }
}
