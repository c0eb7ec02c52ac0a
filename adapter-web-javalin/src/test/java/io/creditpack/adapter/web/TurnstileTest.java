package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.web.Turnstile.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two places, three who may wait, and a clock that is moved by hand. */
final class TurnstileTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration BURST = Duration.ofSeconds(2);
    private static final Duration WHILE_SERVED = Duration.ofSeconds(5);

    private long now = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();
    private Turnstile turnstile = new Turnstile(2, 3, Patience.of(BURST), () -> now);
    private final List<String> heard = new ArrayList<>();

    private boolean enters(String name) {
        return turnstile.enter(new Turnstile.Visitor() {
            @Override
            public void letIn() {
                heard.add(name + " in");
            }

            @Override
            public void turnAway() {
                heard.add(name + " away");
            }
        });
    }

    private void pass(Duration time) {
        now += time.toNanos();
        turnstile.turnAwayWhoWaitedTooLong();
    }

    private void fill() {
        assertThat(enters("a")).isTrue();
        assertThat(enters("b")).isTrue();
    }

    @Test
    void whoeverComesLastGoesInFirst() {
        fill();
        assertThat(enters("c")).isFalse();
        assertThat(enters("d")).isFalse();

        turnstile.leave();
        turnstile.leave();

        assertThat(heard).containsExactly("d in", "c in");
    }

    @Test
    void aFreePlaceIsGivenOnce() {
        fill();
        turnstile.leave();

        assertThat(enters("c")).isTrue();
        assertThat(enters("d")).isFalse();
    }

    @Test
    void whoeverWaitsLongestMakesRoomForTheNext() {
        fill();
        for (String name : List.of("c", "d", "e", "f")) {
            enters(name);
        }

        assertThat(heard).containsExactly("c away");
    }

    @Test
    void inABurstEverybodyMayWait() {
        fill();
        enters("c");
        pass(BURST);

        turnstile.leave();

        assertThat(heard).containsExactly("c in");
    }

    @Test
    void inAQueueThatStandsNobodyWaitsLong() {
        fill();
        enters("c");
        pass(BURST);
        enters("d");
        pass(MOMENT);
        assertThat(heard).containsExactly("c away");

        pass(Turnstile.PATIENCE_IN_A_RUSH);

        assertThat(heard).containsExactly("c away", "d away");
    }

    @Test
    void aQueueInWhichAllWereServedIsABurstAgain() {
        fill();
        enters("c");
        pass(BURST.plus(MOMENT));
        turnstile.leave();
        enters("d");
        enters("e");
        assertThat(heard).containsExactly("c away");

        pass(BURST);

        assertThat(heard).containsExactly("c away");
    }

    @Test
    void aQueueThatIsEmptyForAllWereTurnedAwayStandsStill() {
        fill();
        enters("c");
        pass(BURST.plus(MOMENT));
        enters("d");
        assertThat(heard).containsExactly("c away");

        pass(Turnstile.PATIENCE_IN_A_RUSH.plus(MOMENT));

        assertThat(heard).containsExactly("c away", "d away");
    }

    @Test
    void whoeverMayWaitLongerDoesWhileSomebodyIsServed() {
        turnstile = new Turnstile(2, 3, new Patience(BURST, WHILE_SERVED), () -> now);
        fill();
        enters("c");
        pass(BURST);
        turnstile.served();
        turnstile.letDown();
        pass(BURST);
        assertThat(heard).isEmpty();

        pass(MOMENT);

        assertThat(heard).containsExactly("c away");
    }

    @Test
    void aQueueInWhichNobodyWasLetDownIsOnlySlow() {
        turnstile = new Turnstile(2, 3, new Patience(BURST, WHILE_SERVED), () -> now);
        fill();
        enters("c");

        pass(WHILE_SERVED);
        assertThat(heard).isEmpty();

        pass(MOMENT);
        assertThat(heard).containsExactly("c away");
    }

    @Test
    void whoWasLetDownLongAgoIsForgotten() {
        turnstile = new Turnstile(2, 3, new Patience(BURST, WHILE_SERVED), () -> now);
        turnstile.letDown();
        pass(Turnstile.LET_DOWN_OF_LATE);
        fill();
        enters("c");

        pass(BURST.plus(MOMENT));

        assertThat(heard).isEmpty();
    }

    @Test
    void whoeverWasInsideComesBackThoughNoPlaceIsFree() {
        fill();
        enters("c");
        turnstile.leave();
        turnstile.comeBack();
        enters("d");

        turnstile.leave();
        assertThat(heard).containsExactly("c in");
        turnstile.leave();

        assertThat(heard).containsExactly("c in", "d in");
    }
}
