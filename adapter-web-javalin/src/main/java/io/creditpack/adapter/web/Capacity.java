package io.creditpack.adapter.web;

import io.creditpack.adapter.web.Turnstile.Patience;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many requests are worked on at once. More would only make each other slow, and be late all together.
 *
 * <p>Whoever watches this process, Toss, and buyers who have just paid have places of their own, which no crowd of
 * visitors takes from them. A request that waits for Toss needs no place meanwhile.
 */
public final class Capacity {
    private static final String HEALTH = "/health/";
    private static final String METRICS = "/metrics";
    private static final String EVENTS = "/api/webhooks/toss";
    private static final String CONFIRM = "/api/payments/toss/confirm";

    /** A crowd as large as that of the calls to Toss. */
    static final int MOST_WAITING = 500;

    /** Toss waits ten seconds for an answer, and comes again. */
    private static final int MOST_EVENTS_WAITING = 1_000;

    private static final int WATCHERS = 8;

    /** Enough to keep a processor busy while some wait for the database; more only share it, and are all late. */
    private static final int PLACES_A_PROCESSOR = 4;

    /** Those who have a connection, and as many who are about to get or have just left one. */
    private static final int PLACES_A_CONNECTION = 2;

    /** With the two seconds for a connection afterwards, whoever finds no room hears of it within three. */
    static final Duration PATIENCE = Duration.ofMillis(750);

    /** Toss waits for ten seconds. */
    private static final Duration PATIENCE_OF_TOSS = Duration.ofSeconds(8);

    /** Whoever has paid waits for the answer anyway, as long as it comes nearer. */
    private static final Duration PATIENCE_OF_BUYERS = Duration.ofSeconds(15);

    /**
     * Whoever is at it for longer does not work but waits, for a lock or for the first of two equal requests, and may do so
     * without a place.
     */
    static final Duration STUCK = Duration.ofMillis(500);

    private final Line watchers;
    private final Line events;
    private final Line buyers;
    private final Line visitors;
    private final LongSupplier nanos;
    private final Consumer<String> refused;
    private final Set<Place> inside = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Optional<Place>> here = ThreadLocal.withInitial(Optional::empty);

    /**
     * Divides what there is: twice as many places for buyers, and for Toss's events, as
     * for visitors, so that in a crowd most of the work is theirs.
     *
     * @param places how many visitors are served at once, 1 or more; see {@link #places}
     * @param nanos a time that never goes back, in nanoseconds
     * @param refused hears of each request that is turned away, by the name of its line
     */
    public Capacity(int places, LongSupplier nanos, Consumer<String> refused) {
        this.nanos = nanos;
        this.refused = refused;
        this.watchers = line("watchers", WATCHERS, WATCHERS * WATCHERS, Patience.of(PATIENCE));
        this.events = line("events", 2 * places, MOST_EVENTS_WAITING, Patience.of(PATIENCE_OF_TOSS));
        this.buyers = line("buyers", 2 * places, MOST_WAITING, new Patience(PATIENCE, PATIENCE_OF_BUYERS));
        this.visitors = line("visitors", places, MOST_WAITING, Patience.of(PATIENCE));
    }

    private Line line(String name, int places, int mostWaiting, Patience patience) {
        return new Line(name, new Turnstile(places, mostWaiting, patience, nanos));
    }

    /**
     * Returns how many visitors so many processors and connections
     * to the database serve as fast as one alone, or nearly.
     */
    public static int places(int processors, int connections) {
        return Math.min(PLACES_A_PROCESSOR * processors, PLACES_A_CONNECTION * connections);
    }

    /**
     * Those who are counted together.
     *
     * @param name for metrics
     */
    record Line(String name, Turnstile turnstile) {}

    Line of(String path) {
        if (path.startsWith(HEALTH) || path.equals(METRICS)) {
            return watchers;
        }
        if (path.equals(EVENTS)) {
            return events;
        }
        return path.equals(CONFIRM) ? buyers : visitors;
    }

    long now() {
        return nanos.getAsLong();
    }

    void refuse(Line line) {
        refused.accept(line.name());
    }

    /** Does what is due though nobody comes or goes. */
    void sweep() {
        lines().forEach(line -> line.turnstile().turnAwayWhoWaitedTooLong());
        long now = nanos.getAsLong();
        inside.stream().filter(place -> now - place.since() > STUCK.toNanos()).forEach(Place::lend);
    }

    private Stream<Line> lines() {
        return Stream.of(watchers, events, buyers, visitors);
    }

    /** Returns how many wait for a place now, by the name of their line. */
    public Map<String, Integer> waiting() {
        return lines().collect(
                        Collectors.toMap(Line::name, line -> line.turnstile().waiting()));
    }

    /** Begins the work of this thread at a place that the line's turnstile has given. */
    Place begin(Line line) {
        var place = new Place(line.turnstile(), nanos.getAsLong());
        inside.add(place);
        here.set(Optional.of(place));
        return place;
    }

    /** Gives the place up, if that was not done before; called where the work was begun. */
    void leave(Place place) {
        here.remove();
        inside.remove(place);
        place.leave();
    }

    /**
     * Calls somebody who may take long. If a request is worked on here, somebody else has its place meanwhile; it goes on
     * at once when the answer is there, however many wait.
     */
    public <T> T aside(Supplier<T> call) {
        Optional<Place> place = here.get();
        place.ifPresent(Place::served);
        place.ifPresent(Place::lend);
        try {
            return call.get();
        } finally {
            place.ifPresent(Place::takeBack);
        }
    }
}
