package io.creditpack.application.usecase;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes an event of Toss: stores it, so that it may be acknowledged, and believes none of it.
 *
 * @see <a href="https://docs.tosspayments.com/guides/v2/webhook">Toss webhooks: answer 200 within ten seconds (read 2026-11)</a>
 */
public final class ReceiveWebhook {
    private final PaymentStore store;
    private final IdGenerator ids;
    private final Clock clock;

    public ReceiveWebhook(PaymentStore store, IdGenerator ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the event says.
     *
     * @param type its {@code eventType}, or {@code DEPOSIT_CALLBACK}, 1 to 60 characters
     * @param orderId the order it names
     * @param paymentKey the payment it names; a {@code DEPOSIT_CALLBACK} names none
     * @param secret what a {@code DEPOSIT_CALLBACK} proves itself with; empty for other events
     */
    public record Command(String type, OrderId orderId, Optional<PaymentKey> paymentKey, Optional<String> secret) {
        @Override
        public String toString() {
            return "Command[type=" + type + ", orderId=" + orderId + "]";
        }
    }

    public enum Result {
        /** Stored; its effect follows within seconds. */
        ACCEPTED,
        /** It names no order of ours, or its secret is not the order's; it has no effect. */
        IGNORED
    }

    /** Stores the event. The same event may come any number of times. */
    public Result handle(Command command) {
        return store.unitOfWork()
                .inTransaction(() -> store.orders()
                        .find(command.orderId())
                        .map(order -> store(command, isGenuine(order, command)))
                        .orElse(Result.IGNORED));
    }

    private Result store(Command command, boolean genuine) {
        WebhookEvent event = eventOf(command);
        store.webhooks().store(event);
        if (!genuine) {
            store.webhooks().finish(event.id(), Outcome.IGNORED, clock.instant());
        }
        return genuine ? Result.ACCEPTED : Result.IGNORED;
    }

    /** Compares in constant time. An order without a recorded secret cannot tell, and Toss is asked anyway. */
    private static boolean isGenuine(Order order, Command command) {
        return command.secret()
                .flatMap(given -> order.progress()
                        .payment()
                        .map(payment -> payment.identity().secret())
                        .filter(stored -> !stored.isEmpty())
                        .map(stored -> MessageDigest.isEqual(bytes(stored), bytes(given))))
                .orElse(true);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WebhookEvent eventOf(Command command) {
        return new WebhookEvent(
                ids.next(), command.type(), command.orderId(), command.paymentKey(), new Arrival(clock.instant(), 0));
    }
}
