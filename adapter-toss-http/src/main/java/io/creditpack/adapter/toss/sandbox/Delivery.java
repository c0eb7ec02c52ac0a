package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an event.
 *
 * @param due when it is to be made on the sandbox's clock, whenever it really is
 * @param withdrawn set for all attempts of a transmission once no further one may be made
 */
record Delivery(String transmissionId, WebhookEvent event, int retriedCount, Instant due, AtomicBoolean withdrawn) {
    /** @see <a href="https://docs.tosspayments.com/guides/v2/webhook">Toss: webhooks</a> */
    private static final List<Duration> RETRIES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(4),
            Duration.ofMinutes(16),
            Duration.ofMinutes(64),
            Duration.ofMinutes(256),
            Duration.ofMinutes(1_024),
            Duration.ofMinutes(4_096));

    static Delivery first(String transmissionId, WebhookEvent event) {
        return new Delivery(transmissionId, event, 0, event.createdAt(), new AtomicBoolean());
    }

    /** Returns the attempt after this one has failed, null after the last. */
    @Nullable
    Delivery next() {
        return retriedCount == RETRIES.size()
                ? null
                : new Delivery(transmissionId, event, retriedCount + 1, due.plus(RETRIES.get(retriedCount)), withdrawn);
    }

    Delivery again(Instant now) {
        return new Delivery(transmissionId, event, 0, now, new AtomicBoolean());
    }

    @Override
    public String toString() {
        return "Delivery[" + transmissionId + ", retriedCount=" + retriedCount + "]";
    }
}
