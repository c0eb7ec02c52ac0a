package io.creditpack.adapter.jdbi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Several threads of which one at a time goes on, from one stop to the next, as a schedule says.
 *
 * <p>A thread that waits for a lock of the database counts as waiting, not as going on: another one takes its turn. It
 * stops again after the statement in which it waited.
 */
final class Turns {
    /** Longer than a statement takes; whoever comes to no stop for so long may wait for a lock. */
    private static final long PATIENCE_MILLIS = 5;

    private static final long DEADLINE_NANOS = 60_000_000_000L;
    private static final char NOBODY = ' ';

    private final Schedule schedule;
    private final Predicate<Thread> waitsForLock;
    private final Map<Character, Actor> actors = new LinkedHashMap<>();
    private final List<String> choices = new ArrayList<>();
    private final StringBuilder taken = new StringBuilder();
    private char last = NOBODY;
    private int waits;

    /**
     * Prepares a run.
     *
     * @param waitsForLock asks the database whether a thread waits for a lock just now
     */
    Turns(Schedule schedule, Predicate<Thread> waitsForLock) {
        this.schedule = schedule;
        this.waitsForLock = waitsForLock;
    }

    /** Says whose turn is next. */
    interface Schedule {
        /**
         * Returns one letter of {@code ready}.
         *
         * @param turn how many turns were taken
         * @param last who took the last one, or a blank
         * @param ready the letters of those that could go on, always in the same order
         */
        char next(int turn, char last, String ready);
    }

    /**
     * What happened.
     *
     * @param turns a letter for each turn: a schedule that repeats them repeats the run
     * @param choices for each turn those that could have taken it
     * @param waits how often somebody waited for a lock
     * @param failures what was thrown
     */
    record Run(String turns, List<String> choices, int waits, List<Throwable> failures) {
        Run {
            choices = List.copyOf(choices);
            failures = List.copyOf(failures);
        }
    }

    private enum State {
        STOPPED,
        GOING,
        WAITING,
        DONE
    }

    private static final class Actor {
        private volatile State state = State.GOING;
        private volatile Optional<Thread> thread = Optional.empty();
        private Optional<Throwable> failure = Optional.empty();
    }

    /** Does each work in a thread of its own, and returns when all are done. */
    Run of(Map<Character, Runnable> works, ExecutorService threads) {
        works.keySet().forEach(letter -> actors.put(letter, new Actor()));
        works.forEach((letter, work) -> {
            Actor actor = Objects.requireNonNull(actors.get(letter));
            threads.execute(() -> act(actor, work));
        });
        watch();
        List<Throwable> failures =
                actors.values().stream().flatMap(it -> it.failure.stream()).toList();
        return new Run(taken.toString(), choices, waits, failures);
    }

    private void act(Actor me, Runnable work) {
        me.thread = Optional.of(Thread.currentThread());
        stop(me);
        try {
            work.run();
        } catch (RuntimeException | Error failure) {
            me.failure = Optional.of(failure);
        }
        arrive(me, State.DONE);
    }

    /** Stops the calling thread until its turn comes; a thread that takes no part goes on. */
    void stop() {
        Optional<Thread> caller = Optional.of(Thread.currentThread());
        actors.values().stream()
                .filter(actor -> actor.thread.equals(caller) && actor.state != State.DONE)
                .findFirst()
                .ifPresent(this::stop);
    }

    private void stop(Actor me) {
        arrive(me, State.STOPPED);
        while (me.state == State.STOPPED) {
            LockSupport.park(this);
        }
    }

    /** Usually passes the turn on at once; only if somebody waits for a lock the watcher must look first. */
    private synchronized void arrive(Actor me, State state) {
        me.state = state;
        if (!any(State.GOING) && !any(State.WAITING)) {
            letNextGo();
        }
        if (!any(State.GOING)) {
            notifyAll();
        }
    }

    private synchronized void watch() {
        long end = System.nanoTime() + DEADLINE_NANOS;
        while (any(State.GOING) || any(State.WAITING) || any(State.STOPPED)) {
            try {
                wait(PATIENCE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interrupted);
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody goes on after " + taken);
            }
            actors.values().forEach(this::lookAt);
            if (!any(State.GOING)) {
                letNextGo();
            }
        }
    }

    private void lookAt(Actor actor) {
        if (actor.state == State.GOING || actor.state == State.WAITING) {
            boolean waiting = actor.thread.filter(waitsForLock).isPresent();
            if (waiting && actor.state == State.GOING) {
                waits++;
            }
            actor.state = waiting ? State.WAITING : State.GOING;
        }
    }

    private boolean any(State state) {
        return actors.values().stream().anyMatch(actor -> actor.state == state);
    }

    private void letNextGo() {
        var ready = new StringBuilder();
        actors.forEach((letter, actor) -> {
            if (actor.state == State.STOPPED) {
                ready.append(letter.charValue());
            }
        });
        if (ready.isEmpty()) {
            return;
        }
        last = schedule.next(taken.length(), last, ready.toString());
        taken.append(last);
        choices.add(ready.toString());
        Actor next = Objects.requireNonNull(actors.get(last));
        next.state = State.GOING;
        LockSupport.unpark(next.thread.orElseThrow());
    }
}
