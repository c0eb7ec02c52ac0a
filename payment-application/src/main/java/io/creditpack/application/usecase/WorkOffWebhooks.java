package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StorageException;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Ignored;
import io.creditpack.application.port.WebhookInbox.Ending;
import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.application.port.WebhookInbox.Turn;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Does what the stored events ask for: asks Toss about an order, once for all of its waiting events, and brings the order
 * to the answer. However many events come, an order costs one question in {@link #PAUSE}.
 */
public final class WorkOffWebhooks {
    public static final Duration PAUSE = Duration.ofSeconds(2);

    /** Longer than any turn takes; a node that dies loses its turns to the others after that. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    /** After these tries, some four hours, a person must look; the reconciler goes on by itself. */
    public static final int MOST_TRIES = 20;

    private final PaymentStore store;
    private final TossGateway toss;
    private final Settlement settlement;
    private final Clock clock;

    public WorkOffWebhooks(PaymentStore store, TossGateway toss, Settlement settlement, Clock clock) {
        this.store = store;
        this.toss = toss;
        this.settlement = settlement;
        this.clock = clock;
    }

    /**
     * How much to do at once.
     *
     * @param limit how many orders at most, 1 or more
     */
    public record Command(int limit) {}

    /**
     * Works off the turns that are due; none is while Toss rests. What goes wrong with one order does not keep the others
     * waiting.
     *
     * @throws StorageException if the database cannot be used; what was not done is done later
     */
    public Result handle(Command command) {
        return toss.isResting() ? new Result(0, List.of()) : takeDue(command);
    }

    private Result takeDue(Command command) {
        List<Turn> due = store.unitOfWork()
                .inTransaction(() -> store.webhooks().lease(clock.instant(), new Terms(LEASE, PAUSE), command.limit()));
        var failures = new ArrayList<Failure>();
        due.forEach(turn -> take(turn, failures));
        return new Result(due.size(), failures);
    }

    private void take(Turn turn, List<Failure> failures) {
        if (toss.isResting()) {
            // Nobody was asked, so no event has had a try.
            store.unitOfWork().inTransaction(() -> store.webhooks().endTurn(turn.order(), clock.instant()));
            return;
        }
        Optional<PaymentKey> key =
                turn.events().stream().findFirst().flatMap(event -> event.hint().paymentKey());
        List<WebhookEvent> answered = turn.events().stream()
                .filter(event -> event.hint().paymentKey().equals(key))
                .toList();
        Answer answer = answered.isEmpty() ? Answer.of(Ending.DONE) : ask(turn, key);
        Instant now = clock.instant();
        store.unitOfWork().inTransaction(() -> {
            Instant next = answer.match(ending -> finish(answered, ending, now), why -> retry(answered, why, now));
            store.webhooks().endTurn(turn.order(), next);
        });
        answer.failure().ifPresent(why -> answered.forEach(event -> failures.add(failure(event, answer))));
    }

    /** Asks about the attempt that the event names, if it names one; otherwise about the order. */
    private Answer ask(Turn turn, Optional<PaymentKey> key) {
        try {
            Order order = settlement.load(turn.order());
            PaymentLookup lookup = key.isPresent() ? settlement.lookUp(order, key) : settlement.lookUp(order);
            return lookup.match(
                    payment -> {
                        settlement.converge(order, payment, Cause.WEBHOOK);
                        return Answer.of(Ending.DONE);
                    },
                    () -> Answer.of(Ending.ignored(Ignored.UNKNOWN_PAYMENT)),
                    Answer::failed);
        } catch (StorageException down) {
            throw down;
        } catch (RuntimeException fault) {
            // One event that nobody can work off must not stop all others for ever.
            return Answer.failed(fault);
        }
    }

    private Instant finish(List<WebhookEvent> events, Ending ending, Instant now) {
        for (WebhookEvent event : events) {
            store.webhooks().finish(event.id(), ending, now);
            if (ending.outcome() == WebhookEvent.Outcome.IGNORED) {
                store.webhooks().count(Ignored.UNKNOWN_PAYMENT);
            }
        }
        return now;
    }

    private Instant retry(List<WebhookEvent> events, String why, Instant now) {
        for (WebhookEvent event : events) {
            store.webhooks().failed(event.id(), why);
            if (isGivenUp(event)) {
                store.webhooks().finish(event.id(), Ending.parked(why), now);
            }
        }
        return now.plus(wait(events));
    }

    private static boolean isGivenUp(WebhookEvent event) {
        return event.arrival().tries() + 1 >= MOST_TRIES;
    }

    private static Duration wait(List<WebhookEvent> events) {
        int tries =
                events.stream().mapToInt(event -> event.arrival().tries()).min().orElse(0);
        Duration wait = FIRST_RETRY.multipliedBy(1L << tries);
        return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    }

    private static Failure failure(WebhookEvent event, Answer answer) {
        return new Failure(event.id(), answer.failure().orElseThrow(), answer.cause(), isGivenUp(event));
    }

    /** What came of asking: how the events end, or why they must be tried again. */
    private record Answer(Optional<Ending> ending, Optional<String> failure, Optional<RuntimeException> cause) {
        static Answer of(Ending ending) {
            return new Answer(Optional.of(ending), Optional.empty(), Optional.empty());
        }

        static Answer failed(String why) {
            return new Answer(Optional.empty(), Optional.of(why), Optional.empty());
        }

        static Answer failed(RuntimeException fault) {
            return new Answer(Optional.empty(), Optional.of(fault.getClass().getSimpleName()), Optional.of(fault));
        }

        <T> T match(Function<Ending, T> ended, Function<String, T> failed) {
            return ending.map(ended).orElseGet(() -> failed.apply(failure.orElseThrow()));
        }
    }

    /**
     * What was done.
     *
     * @param turns how many orders had their turn
     * @param failures the events that could not be worked off
     */
    public record Result(int turns, List<Failure> failures) {
        public Result {
            failures = List.copyOf(failures);
        }
    }

    /**
     * An event that could not be worked off.
     *
     * @param eventId which
     * @param why in a few words
     * @param cause the fault of ours behind it; empty where Toss did not answer
     * @param parked whether it is not tried again by itself
     */
    public record Failure(String eventId, String why, Optional<RuntimeException> cause, boolean parked) {}
}
