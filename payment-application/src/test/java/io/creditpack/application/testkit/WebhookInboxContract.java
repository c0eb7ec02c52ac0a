package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox;
import io.creditpack.domain.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link io.creditpack.application.port.WebhookInbox} must do. */
public abstract class WebhookInboxContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void handsOutWhatWasStored() {
        var named = event("event-1", NOON);
        var unnamed = new WebhookEvent(
                "event-2", "DEPOSIT_CALLBACK", named.orderId(), Optional.empty(), new Arrival(NOON.plusSeconds(1), 0));
        store(named);
        store(unnamed);

        assertThat(lease(NOON.plusSeconds(1), 10)).containsExactly(named, unnamed);
    }

    @Test
    void anEventThatComesAgainIsStoredOnce() {
        store(event("event-1", NOON));
        store(event("event-1", NOON.plusSeconds(5)));

        assertThat(lease(NOON.plusSeconds(9), 10)).containsExactly(event("event-1", NOON));
    }

    @Test
    void theLongestDueComeFirst() {
        store(event("event-1", NOON.plusSeconds(3)));
        store(event("event-2", NOON.plusSeconds(1)));
        store(event("event-3", NOON.plusSeconds(2)));

        assertThat(leased(NOON.plusSeconds(9), 2)).containsExactly("event-2", "event-3");
        assertThat(leased(NOON.plusSeconds(9), 2)).containsExactly("event-1");
    }

    @Test
    void aLeasedEventComesAgainOnlyWhenTheLeaseIsOver() {
        store(event("event-1", NOON));
        lease(NOON, 10);

        assertThat(lease(NOON.plus(LEASE).minusMillis(1), 10)).isEmpty();
        assertThat(lease(NOON.plus(LEASE), 10)).containsExactly(event("event-1", NOON));
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedEventNeverComesAgain(Outcome outcome) {
        store(event("event-1", NOON));
        lease(NOON, 10);

        write(() -> store().webhooks().finish("event-1", outcome, NOON.plusSeconds(1)));
        store(event("event-1", NOON.plusSeconds(2)));

        assertThat(lease(NOON.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedEventCannotBeRetried(Outcome outcome) {
        store(event("event-1", NOON));
        write(() -> store().webhooks().finish("event-1", outcome, NOON));

        write(() -> store().webhooks().retry("event-1", NOON));

        assertThat(lease(NOON.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void aRetryCountsTheTryAndWaits() {
        store(event("event-1", NOON));
        lease(NOON, 10);

        write(() -> store().webhooks().retry("event-1", NOON.plusSeconds(10)));

        assertThat(lease(NOON.plusSeconds(9), 10)).isEmpty();
        assertThat(lease(NOON.plusSeconds(10), 10)).singleElement().satisfies(event -> {
            assertThat(event.arrival().tries()).isEqualTo(1);
            assertThat(event.arrival().receivedAt()).isEqualTo(NOON);
        });
    }

    @Test
    void nodesShareTheWorkWithoutOverlap() {
        List<String> events =
                IntStream.range(0, 40).mapToObj(number -> "event-" + number).toList();
        events.forEach(id -> store(event(id, NOON)));

        List<String> taken = Race.of(4, node -> takeUntilNothingIsDue()).stream()
                .flatMap(Collection::stream)
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void ofOneEventStoredManyTimesAtOnceOneIsKept() {
        Race.of(8, racer -> {
            store(event("event-1", NOON));
            return true;
        });

        assertThat(lease(NOON, 10)).hasSize(1);
    }

    static WebhookEvent event(String id, Instant receivedAt) {
        return new WebhookEvent(
                id,
                "PAYMENT_STATUS_CHANGED",
                new OrderId("ord_unknown"),
                Optional.of(Fixtures.paymentKey("hint")),
                new Arrival(receivedAt, 0));
    }

    private List<String> takeUntilNothingIsDue() {
        var taken = new ArrayList<String>();
        for (List<String> batch = leased(NOON, 3); !batch.isEmpty(); batch = leased(NOON, 3)) {
            taken.addAll(batch);
        }
        return taken;
    }

    @Test
    void tellsWhatBecameOfEveryEventOfAnOrder() {
        WebhookEvent finished = event("event-1", NOON);
        WebhookEvent waiting = event("event-2", NOON.plusSeconds(1));
        store(finished);
        store(waiting);
        write(() -> store().webhooks().finish("event-1", Outcome.IGNORED, NOON));

        assertThat(store().webhooks().findByOrder(finished.orderId()))
                .containsExactly(
                        new WebhookInbox.Item(finished, Optional.of(Outcome.IGNORED)),
                        new WebhookInbox.Item(waiting, Optional.empty()));
        assertThat(store().webhooks().findByOrder(new OrderId("order-none"))).isEmpty();
    }

    private void store(WebhookEvent event) {
        write(() -> store().webhooks().store(event));
    }

    private List<WebhookEvent> lease(Instant now, int limit) {
        return store().unitOfWork().inTransaction(() -> store().webhooks().lease(now, LEASE, limit));
    }

    private List<String> leased(Instant now, int limit) {
        return lease(now, limit).stream().map(WebhookEvent::id).toList();
    }
}
