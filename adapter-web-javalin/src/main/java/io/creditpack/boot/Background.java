package io.creditpack.boot;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.usecase.DeliverEvents;
import io.creditpack.application.usecase.ReconcilePayments;
import io.creditpack.application.usecase.WorkOffWebhooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes on without a request, on every node: settling orders, working off webhooks, telling others of it. */
final class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int BATCH = 50;

    /** So that one slow answer does not keep the events of all accounts waiting. */
    private static final int EVENT_DELIVERERS = 4;

    /**
     * How many look at unsettled orders side by side, each at ten a second at most: a backlog of three thousand is gone
     * within a minute, of some hundreds if Toss takes half a second for an answer, and Toss is not flooded.
     */
    private static final int LOOKERS = 6;

    private static final int LOOKS = 10;
    private static final int WEBHOOK_WORKERS = 2;

    /** For what is begun later, and what else the application lets them do. */
    private static final int OTHERS = 2;

    private final UseCases useCases;
    private final EventOutbox outbox;
    private final int deliverers;

    Background(UseCases useCases, EventOutbox outbox, EventSettings events) {
        this.useCases = useCases;
        this.outbox = outbox;
        this.deliverers = events.areOn() ? EVENT_DELIVERERS : 0;
    }

    /** Returns the workers, which have begun. */
    Workers start() {
        var workers = new Workers(LOOKERS + WEBHOOK_WORKERS + deliverers + OTHERS);
        settleOrders(workers);
        workOffWebhooks(workers);
        deliverEvents(workers);
        return workers;
    }

    private void settleOrders(Workers workers) {
        ReconcilePayments reconcilePayments = useCases.reconcilePayments();
        for (int looker = 0; looker < LOOKERS; looker++) {
            workers.everySecond("reconciling", () -> reconcilePayments.handle(new ReconcilePayments.Command(LOOKS)));
        }
    }

    private void workOffWebhooks(Workers workers) {
        WorkOffWebhooks workOffWebhooks = useCases.workOffWebhooks();
        for (int worker = 0; worker < WEBHOOK_WORKERS; worker++) {
            workers.repeat("working off webhooks", BATCH, () -> {
                WorkOffWebhooks.Result done = workOffWebhooks.handle(new WorkOffWebhooks.Command(BATCH));
                done.failures().forEach(Background::report);
                return done.turns();
            });
        }
    }

    private static void report(WorkOffWebhooks.Failure failure) {
        Throwable cause = failure.cause().orElse(null);
        if (failure.parked()) {
            LOG.error("webhook {} is parked after too many tries: {}", failure.eventId(), failure.why(), cause);
        } else {
            LOG.warn(
                    "webhook {} could not be worked off and is tried again: {}",
                    failure.eventId(),
                    failure.why(),
                    cause);
        }
    }

    private void deliverEvents(Workers workers) {
        for (int deliverer = 0; deliverer < deliverers; deliverer++) {
            DeliverEvents deliverEvents = useCases.deliverEvents(outbox);
            workers.repeat("delivering events", BATCH, () -> deliverEvents.handle(new DeliverEvents.Command(BATCH)));
        }
    }
}
