package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Everything one running sandbox remembers and plays with, put together. */
final class Stage implements AutoCloseable {
    private final MovableClock clock;
    private final Agenda agenda;
    private final Faults faults = new Faults();
    private final RequestLog log;
    private final DeliveryQueue queue;
    private final Webhooks webhooks;
    private final TransactionLog transactions = new TransactionLog();
    private final Payments payments;
    private final IdempotencyStore answers;
    private final CheckoutApi checkouts;
    private final Actors actors;
    private final Routes routes = new Routes();
    private final Credentials credentials;
    private final SandboxConfig config;

    Stage(SandboxConfig config, RandomGenerator random) {
        Tokens tokens = new Tokens(random);
        clock = new MovableClock(config.clock());
        agenda = new Agenda(clock);
        log = new RequestLog(clock);
        this.config = config;
        credentials = new Credentials(config.refusedKeys());
        queue = new DeliveryQueue(agenda, config.webhookUrls());
        webhooks = new Webhooks(clock, tokens, queue);
        payments = new Payments(clock, agenda, tokens, (before, after) -> {
            transactions.changed(before, after);
            webhooks.changed(before, after);
        });
        answers = new IdempotencyStore(clock, tokens);
        checkouts = new CheckoutApi(payments, faults);
        actors = new Actors(payments, tokens);
        ApiGate gate = new ApiGate(credentials, log, faults, answers, tokens);
        new CoreApi(gate, payments, tokens, transactions).addTo(routes);
        new StaticPages().addTo(routes);
        checkouts.addTo(routes);
        new ControlApi(payments, actors, webhooks).addTo(routes);
        new StageApi(this).addTo(routes);
    }

    MovableClock clock() {
        return clock;
    }

    Faults faults() {
        return faults;
    }

    Credentials credentials() {
        return credentials;
    }

    RequestLog log() {
        return log;
    }

    DeliveryQueue queue() {
        return queue;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Payments payments() {
        return payments;
    }

    Actors actors() {
        return actors;
    }

    Routes routes() {
        return routes;
    }

    void start() {
        agenda.start();
    }

    /** Moves the clock and makes everything happen that became due on the way. */
    void advance(Duration step) {
        clock.advance(step);
        agenda.runDue();
    }

    void clear() {
        agenda.clear();
        queue.clear();
        queue.sendTo(config.webhookUrls());
        credentials.refuse(config.refusedKeys());
        webhooks.clear();
        payments.clear();
        transactions.clear();
        answers.clear();
        checkouts.clear();
        faults.clear();
        log.clear();
        clock.reset();
    }

    @Override
    public void close() {
        agenda.close();
        queue.close();
    }
}
