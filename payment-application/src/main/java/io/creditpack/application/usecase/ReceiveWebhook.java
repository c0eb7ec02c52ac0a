package io.creditpack.application.usecase;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Hint;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes an event of Toss: stores it, so that it may be acknowledged, and believes none of it.
 *
 * <p>An order's id leaves this application only after the order is committed, so an event of an order that is unknown is
 * none of ours. Nothing is stored of it and Toss is not asked: whoever invents ids only makes a number grow.
 *
 * @see <a href="https://docs.tosspayments.com/guides/v2/webhook">Toss webhooks: answer 200 within ten seconds (read 2026-11)</a>
 */
public final class ReceiveWebhook {
    /** As long as Toss's, so that an order without one takes as long to compare. */
    private static final String NO_SECRET = "ps_00000000000000000000000";

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
     * @param subject what it is about
     * @param status the word it uses for the payment's status
     * @param secret what a {@code DEPOSIT_CALLBACK} proves itself with; empty for other events
     */
    public record Command(String type, Subject subject, Optional<String> status, Optional<String> secret) {
        @Override
        public String toString() {
            return "Command[type=" + type + ", subject=" + subject + "]";
        }
    }

    /**
     * What an event is about; one that names nothing is about nothing of ours.
     *
     * @param order the order it names
     * @param paymentKey the payment it names; a {@code DEPOSIT_CALLBACK} names none
     * @param cancel Toss's {@code transactionKey} of a cancel, for the one event that names nothing else
     */
    public record Subject(Optional<OrderId> order, Optional<PaymentKey> paymentKey, Optional<String> cancel) {
        public static final Subject NONE = new Subject(Optional.empty(), Optional.empty(), Optional.empty());

        public static Subject payment(OrderId order, PaymentKey key) {
            return new Subject(Optional.of(order), Optional.of(key), Optional.empty());
        }

        public static Subject order(OrderId order) {
            return new Subject(Optional.of(order), Optional.empty(), Optional.empty());
        }

        public static Subject cancel(String transactionKey) {
            return new Subject(Optional.empty(), Optional.empty(), Optional.of(transactionKey));
        }
    }

    public enum Result {
        /** Stored; its effect follows within seconds. */
        ACCEPTED,
        /** It concerns nothing of ours, or its secret is not the payment's; it has no effect. */
        IGNORED
    }

    /** Stores the event. The same event may come any number of times. */
    public Result handle(Command command) {
        return command.subject().equals(Subject.NONE)
                ? ignore(Ignored.UNKNOWN_EVENT)
                : store.unitOfWork().inTransaction(() -> store(command));
    }

    private Result store(Command command) {
        Optional<Order> order = find(command.subject());
        boolean genuine = isGenuine(order, command);
        return order.map(known -> receive(command, known, genuine)).orElseGet(() -> ignore(whyUnknown(command)));
    }

    private Optional<Order> find(Subject subject) {
        return subject.order()
                .or(() -> subject.cancel().flatMap(store.orders()::findByCancel))
                .flatMap(store.orders()::find);
    }

    private static Ignored whyUnknown(Command command) {
        return command.subject().order().isPresent() ? Ignored.UNKNOWN_ORDER : Ignored.UNKNOWN_CANCEL;
    }

    private Result receive(Command command, Order order, boolean genuine) {
        WebhookEvent event = eventOf(command, order);
        if (!genuine) {
            store.webhooks().ignore(event, Ignored.WRONG_SECRET);
            return ignore(Ignored.WRONG_SECRET);
        }
        store.webhooks().store(event);
        return Result.ACCEPTED;
    }

    private Result ignore(Ignored why) {
        store.webhooks().count(why);
        return Result.IGNORED;
    }

    /**
     * Compares whatever there is to compare, so that the time tells neither how much of a secret was right nor whether
     * there is an order. A payment without a recorded secret cannot tell, and Toss is asked anyway.
     */
    private static boolean isGenuine(Optional<Order> order, Command command) {
        Optional<String> recorded = order.flatMap(known -> known.progress().payment())
                .map(payment -> payment.identity().secret())
                .filter(secret -> !secret.isEmpty());
        boolean equal = MessageDigest.isEqual(
                bytes(recorded.orElse(NO_SECRET)), bytes(command.secret().orElse("")));
        return command.secret().isEmpty() || recorded.isEmpty() || equal;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private WebhookEvent eventOf(Command command, Order order) {
        Optional<PaymentKey> attempt = command.subject()
                .paymentKey()
                .filter(key -> order.progress().attempts().stream()
                        .anyMatch(known -> known.paymentKey().equals(key)));
        Optional<PaymentStatus> status = command.status().flatMap(ReceiveWebhook::status);
        return new WebhookEvent(
                ids.next(), command.type(), order.id(), new Hint(attempt, status), new Arrival(clock.instant(), 0));
    }

    private static Optional<PaymentStatus> status(String word) {
        return Arrays.stream(PaymentStatus.values())
                .filter(status -> status.name().equals(word))
                .findFirst();
    }
}
