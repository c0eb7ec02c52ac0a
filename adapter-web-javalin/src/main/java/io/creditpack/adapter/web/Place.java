package io.creditpack.adapter.web;

import java.util.concurrent.atomic.AtomicReference;

/** The place one request takes behind a turnstile; it is given up once, whoever says so first. */
final class Place {
    private enum State {
        TAKEN,
        LENT,
        LEFT
    }

    private final Turnstile turnstile;
    private final long since;
    private final AtomicReference<State> state = new AtomicReference<>(State.TAKEN);

    /** Wraps a place that {@code turnstile} has given at {@code since}. */
    Place(Turnstile turnstile, long since) {
        this.turnstile = turnstile;
        this.since = since;
    }

    long since() {
        return since;
    }

    /** Notes that whoever has it got what it came for, or will get the rest elsewhere. */
    void served() {
        turnstile.served();
    }

    /** Notes that whoever has it is turned out with nothing. */
    void letDown() {
        turnstile.letDown();
    }

    /** Lets somebody else have it for a while. */
    void lend() {
        if (state.compareAndSet(State.TAKEN, State.LENT)) {
            turnstile.leave();
        }
    }

    void takeBack() {
        if (state.compareAndSet(State.LENT, State.TAKEN)) {
            turnstile.comeBack();
        }
    }

    void leave() {
        if (state.getAndSet(State.LEFT) == State.TAKEN) {
            turnstile.leave();
        }
    }
}
