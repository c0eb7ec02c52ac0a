package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Arrival;
import io.creditpack.application.port.WebhookEvent.Hint;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.application.port.WebhookInbox.Ending;
import io.creditpack.application.port.WebhookInbox.Item;
import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.application.port.WebhookInbox.Turn;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentStatus;
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
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Hint DONE = new Hint(Optional.empty(), Optional.of(PaymentStatus.DONE));

    @Test
    void handsOutAllThatWaitsForAnOrderAtOnce() {
        var named = event("event-1", NOON);
        var unnamed = new WebhookEvent(
                "event-2", "DEPOSIT_CALLBACK", named.orderId(), DONE, new Arrival(NOON.plusSeconds(1), 0));
        store(named);
        store(unnamed);

        assertThat(lease(NOON.plusSeconds(1), 10)).containsExactly(new Turn(named.orderId(), List.of(named, unnamed)));
    }

    @Test
    void anEventThatComesAgainIsCountedAndNotStoredAgain() {
        store(event("event-1", NOON));
        store(event("event-1", NOON.plusSeconds(5)));
        store(event("event-2", NOON.plusSeconds(5)));

        assertThat(leased(NOON.plusSeconds(9), 10)).containsExactly("event-1");
        assertThat(item("event-1").repeats()).isEqualTo(2);
    }

    @Test
    void anEventThatSaysSomethingElseIsNoRepetition() {
        store(event("event-1", NOON));
        store(event("event-2", "ord_unknown", DONE, NOON));
        store(event("event-3", "ord_unknown", Hint.NONE, NOON));

        assertThat(leased(NOON, 10)).containsExactly("event-1", "event-2", "event-3");
    }

    @Test
    void whatComesWhileItsTwinIsWorkedOnIsStored() {
        store(event("event-1", NOON));
        lease(NOON, 10);

        store(event("event-2", NOON.plusSeconds(1)));
        finish("event-1", Ending.DONE);
        endTurn(NOON);

        assertThat(leased(NOON.plus(PAUSE), 10)).containsExactly("event-2");
    }

    @Test
    void theLongestDueComeFirst() {
        store(event("event-1", "order-1", DONE, NOON.plusSeconds(3)));
        store(event("event-2", "order-2", DONE, NOON.plusSeconds(1)));
        store(event("event-3", "order-3", DONE, NOON.plusSeconds(2)));

        assertThat(leased(NOON.plusSeconds(9), 2)).containsExactly("event-2", "event-3");
        assertThat(leased(NOON.plusSeconds(9), 2)).containsExactly("event-1");
    }

    @Test
    void aLeasedTurnComesAgainOnlyWhenTheLeaseIsOver() {
        store(event("event-1", NOON));
        lease(NOON, 10);

        assertThat(lease(NOON.plus(LEASE).minusMillis(1), 10)).isEmpty();
        assertThat(leased(NOON.plus(LEASE), 10)).containsExactly("event-1");
    }

    @Test
    void anOrderHasNoOtherTurnBeforeThePauseIsOver() {
        store(event("event-1", NOON));
        lease(NOON, 10);
        finish("event-1", Ending.DONE);
        endTurn(NOON);

        store(event("event-2", NOON.plusMillis(1)));

        assertThat(lease(NOON.plus(PAUSE).minusMillis(1), 10)).isEmpty();
        assertThat(leased(NOON.plus(PAUSE), 10)).containsExactly("event-2");
    }

    @Test
    void whoseTurnIsLongAgoHasAnotherAtOnce() {
        store(event("event-1", NOON));
        lease(NOON, 10);
        finish("event-1", Ending.DONE);
        endTurn(NOON);

        store(event("event-2", NOON.plusSeconds(60)));

        assertThat(leased(NOON.plusSeconds(60), 10)).containsExactly("event-2");
    }

    @ParameterizedTest
    @EnumSource
    void aFinishedEventNeverComesAgain(Outcome outcome) {
        store(event("event-1", NOON));
        lease(NOON, 10);

        finish("event-1", new Ending(outcome, Optional.of("why")));
        finish("event-1", Ending.DONE);
        write(() -> store().webhooks().failed("event-1", "too late"));
        endTurn(NOON);
        store(event("event-1", NOON.plusSeconds(2)));

        assertThat(leased(NOON.plus(Duration.ofDays(1)), 10)).isEmpty();
        assertThat(item("event-1"))
                .isEqualTo(new Item(event("event-1", NOON), Optional.of(outcome), Optional.of("why"), 0));
    }

    @Test
    void aFailureCountsTheTryAndWaits() {
        store(event("event-1", NOON));
        lease(NOON, 10);

        write(() -> store().webhooks().failed("event-1", "no answer"));
        endTurn(NOON.plusSeconds(10));

        assertThat(lease(NOON.plusSeconds(9), 10)).isEmpty();
        assertThat(leased(NOON.plusSeconds(10), 10)).containsExactly("event-1");
        assertThat(item("event-1").event().arrival()).isEqualTo(new Arrival(NOON, 1));
        assertThat(item("event-1").why()).contains("no answer");
    }

    @Test
    void theLeastTriedComeFirst() {
        store(event("event-1", NOON));
        write(() -> store().webhooks().failed("event-1", "no answer"));
        store(event("event-2", "ord_unknown", DONE, NOON.plusSeconds(1)));

        assertThat(leased(NOON.plusSeconds(1), 10)).containsExactly("event-2", "event-1");
    }

    @Test
    void anIgnoredEventIsKeptAndNeverHandedOut() {
        write(() -> store().webhooks().ignore(event("event-1", NOON), Ignored.WRONG_SECRET));
        write(() -> store().webhooks().ignore(event("event-2", NOON.plusSeconds(1)), Ignored.WRONG_SECRET));

        assertThat(lease(NOON.plusSeconds(9), 10)).isEmpty();
        assertThat(store().webhooks().findByOrder(new OrderId("ord_unknown")))
                .containsExactly(
                        new Item(event("event-1", NOON), Optional.of(Outcome.IGNORED), Optional.of("WRONG_SECRET"), 1));
    }

    @Test
    void countsWhatNothingIsDoneAbout() {
        long before = counted();
        store().webhooks().count(Ignored.UNKNOWN_ORDER);
        store().webhooks().count(Ignored.UNKNOWN_ORDER);
        assertThat(counted()).isEqualTo(before + 2);

        lease(NOON, 1);
        store().webhooks().count(Ignored.UNKNOWN_ORDER);
        lease(NOON, 1);

        assertThat(counted()).isEqualTo(before + 3);
    }

    @Test
    void aReplayedEventWaitsAsIfItWereNew() {
        store(event("event-1", NOON));
        lease(NOON, 10);
        write(() -> store().webhooks().failed("event-1", "no answer"));
        finish("event-1", Ending.parked("no answer"));
        endTurn(NOON);

        write(() -> store().webhooks().replay("event-1", NOON.plusSeconds(60)));
        write(() -> store().webhooks().replay("event-1", NOON.plusSeconds(90)));
        write(() -> store().webhooks().replay("event-none", NOON));

        assertThat(item("event-1")).isEqualTo(new Item(event("event-1", NOON), Optional.empty(), Optional.empty(), 0));
        assertThat(leased(NOON.plusSeconds(60), 10)).containsExactly("event-1");
    }

    @Test
    void listsTheEventsOfAStateNewestFirst() {
        IntStream.rangeClosed(1, 5).forEach(n -> store(event("event-" + n, "order-" + n, DONE, NOON)));
        List.of("event-2", "event-3", "event-5").forEach(id -> finish(id, Ending.parked("why")));

        assertThat(page(Optional.of(Outcome.PARKED), Optional.empty(), 2)).containsExactly("event-5", "event-3");
        assertThat(page(Optional.of(Outcome.PARKED), Optional.of("event-3"), 2)).containsExactly("event-2");
        assertThat(page(Optional.empty(), Optional.empty(), 9)).containsExactly("event-4", "event-1");
        assertThat(page(Optional.of(Outcome.DONE), Optional.empty(), 9)).isEmpty();
    }

    @Test
    void nodesShareTheWorkWithoutOverlap() {
        List<String> events =
                IntStream.range(0, 40).mapToObj(number -> "event-" + number).toList();
        events.forEach(id -> store(event(id, "order-" + id, DONE, NOON)));

        List<String> taken = Race.of(4, node -> takeUntilNothingIsDue()).stream()
                .flatMap(Collection::stream)
                .toList();

        assertThat(taken).containsExactlyInAnyOrderElementsOf(events);
    }

    @Test
    void ofEqualEventsStoredAtOnceOneIsKeptAndAllAreCounted() {
        Race.of(8, racer -> {
            store(event("event-" + racer, NOON));
            return true;
        });

        assertThat(leased(NOON, 10)).hasSize(1);
        assertThat(store().webhooks().findByOrder(new OrderId("ord_unknown")))
                .singleElement()
                .extracting(Item::repeats)
                .isEqualTo(7);
    }

    @Test
    void anEventThatComesWhileATurnEndsIsNotForgotten() {
        for (int round = 0; round < 20; round++) {
            String first = "event-a" + round;
            String second = "event-b" + round;
            OrderId order = new OrderId("order-" + round);
            store(event(first, order.value(), DONE, NOON));
            lease(NOON, 10);

            Race.of(2, racer -> {
                write(
                        racer == 0
                                ? () -> {
                                    store().webhooks().finish(first, Ending.DONE, NOON);
                                    store().webhooks().endTurn(order, NOON);
                                }
                                : () -> store().webhooks().store(event(second, order.value(), DONE, NOON)));
                return true;
            });

            assertThat(leased(NOON.plus(PAUSE), 10)).containsExactly(second);
        }
    }

    @Test
    void tellsWhatBecameOfEveryEventOfAnOrder() {
        WebhookEvent finished = event("event-1", NOON);
        WebhookEvent waiting = event("event-2", "ord_unknown", DONE, NOON.plusSeconds(1));
        store(finished);
        store(waiting);
        finish("event-1", Ending.ignored(Ignored.UNKNOWN_PAYMENT));

        assertThat(store().webhooks().findByOrder(finished.orderId()))
                .containsExactly(
                        new Item(finished, Optional.of(Outcome.IGNORED), Optional.of("UNKNOWN_PAYMENT"), 0),
                        new Item(waiting, Optional.empty(), Optional.empty(), 0));
        assertThat(store().webhooks().findByOrder(new OrderId("order-none"))).isEmpty();
        assertThat(store().webhooks().find("event-none")).isEmpty();
    }

    static WebhookEvent event(String id, Instant receivedAt) {
        var hint = new Hint(Optional.of(Fixtures.paymentKey("hint")), Optional.of(PaymentStatus.DONE));
        return event(id, "ord_unknown", hint, receivedAt);
    }

    private static WebhookEvent event(String id, String order, Hint hint, Instant receivedAt) {
        return new WebhookEvent(id, "PAYMENT_STATUS_CHANGED", new OrderId(order), hint, new Arrival(receivedAt, 0));
    }

    private List<String> takeUntilNothingIsDue() {
        var taken = new ArrayList<String>();
        for (List<String> batch = leased(NOON, 3); !batch.isEmpty(); batch = leased(NOON, 3)) {
            taken.addAll(batch);
        }
        return taken;
    }

    private long counted() {
        return store().webhooks().ignored().getOrDefault(Ignored.UNKNOWN_ORDER, 0L);
    }

    private Item item(String id) {
        return store().webhooks().find(id).orElseThrow();
    }

    @Test
    void forgetsTheOldestThatAreDoneOrIgnoredAndNoOther() {
        ended("done", NOON.minusSeconds(4), Ending.DONE);
        ended("ignored", NOON.minusSeconds(7), Ending.ignored(Ignored.UNKNOWN_PAYMENT));
        ended("parked", NOON.minusSeconds(9), Ending.parked("no answer"));
        ended("new", NOON, Ending.DONE);
        store(event("waiting", NOON.minusSeconds(9)));

        assertThat(forget(1)).isEqualTo(1);
        assertThat(ids()).doesNotContain("ignored").contains("done");
        assertThat(forget(10)).isEqualTo(1);
        assertThat(forget(10)).isZero();
        assertThat(ids()).containsExactlyInAnyOrder("parked", "waiting", "new");
    }

    private void ended(String id, Instant receivedAt, Ending how) {
        store(event(id, receivedAt));
        finish(id, how);
    }

    private int forget(int limit) {
        return store().unitOfWork().inTransaction(() -> store().webhooks().forget(NOON, limit));
    }

    private List<String> ids() {
        return store().webhooks().findByOrder(event("any", NOON).orderId()).stream()
                .map(item -> item.event().id())
                .toList();
    }

    private void store(WebhookEvent event) {
        write(() -> store().webhooks().store(event));
    }

    private void finish(String id, Ending ending) {
        write(() -> store().webhooks().finish(id, ending, NOON));
    }

    private void endTurn(Instant notBefore) {
        write(() -> store().webhooks().endTurn(new OrderId("ord_unknown"), notBefore));
    }

    private List<String> page(Optional<Outcome> outcome, Optional<String> before, int limit) {
        return store().webhooks().page(outcome, before, limit).stream()
                .map(item -> item.event().id())
                .toList();
    }

    private List<Turn> lease(Instant now, int limit) {
        return store().unitOfWork().inTransaction(() -> store().webhooks().lease(now, new Terms(LEASE, PAUSE), limit));
    }

    private List<String> leased(Instant now, int limit) {
        return lease(now, limit).stream()
                .flatMap(turn -> turn.events().stream())
                .map(WebhookEvent::id)
                .toList();
    }
}
