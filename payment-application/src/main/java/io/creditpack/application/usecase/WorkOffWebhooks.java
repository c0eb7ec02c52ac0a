package io.creditpack.application.usecase;

import io.creditpack.application.port.PaymentLookup;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookEvent.Outcome;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.payment.PaymentKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Does what the stored events ask for: asks Toss about each order they name, once for all events of a batch, and brings
 * the order to the answer.
 */
public final class WorkOffWebhooks {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    /** After these tries, some five hours, a person must look; the reconciler goes on by itself. */
    private static final int MOST_TRIES = 12;

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
     * @param limit how many events at most, 1 or more
     */
    public record Command(int limit) {}

    /** Works off the events that are due, and returns how many there were. */
    public int handle(Command command) {
        List<WebhookEvent> due =
                store.unitOfWork().inTransaction(() -> store.webhooks().lease(clock.instant(), LEASE, command.limit()));
        var answers = new LinkedHashMap<Question, Optional<Outcome>>();
        for (WebhookEvent event : due) {
            var question = new Question(event.orderId(), event.paymentKey());
            finish(event, answers.computeIfAbsent(question, this::ask));
        }
        return due.size();
    }

    private record Question(OrderId order, Optional<PaymentKey> key) {}

    private Optional<Outcome> ask(Question question) {
        Order order = store.unitOfWork()
                .inTransaction(() -> store.orders().find(question.order()))
                .orElseThrow();
        PaymentLookup lookup = question.key().map(toss::find).orElseGet(() -> settlement.lookUp(order));
        return lookup.match(
                payment -> {
                    settlement.converge(order, payment, Cause.WEBHOOK);
                    return Optional.of(Outcome.DONE);
                },
                () -> Optional.of(Outcome.IGNORED),
                why -> Optional.empty());
    }

    private void finish(WebhookEvent event, Optional<Outcome> outcome) {
        Instant now = clock.instant();
        boolean givenUp = event.arrival().tries() + 1 >= MOST_TRIES;
        store.unitOfWork()
                .inTransaction(() -> outcome.or(() -> givenUp ? Optional.of(Outcome.PARKED) : Optional.empty())
                        .ifPresentOrElse(
                                end -> store.webhooks().finish(event.id(), end, now),
                                () -> store.webhooks().retry(event.id(), now.plus(wait(event)))));
    }

    private static Duration wait(WebhookEvent event) {
        return FIRST_RETRY.multipliedBy(1L << event.arrival().tries());
    }
}
