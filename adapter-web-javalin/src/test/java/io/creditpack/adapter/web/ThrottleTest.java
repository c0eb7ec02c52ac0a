package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private static final Rate FIVE_AND_ONE_A_SECOND = Rate.perSecond(5, 1);

    private final AtomicLong nanos = new AtomicLong(-1_000);
    private final Throttle throttle = new Throttle(nanos::get, "salt");

    @Test
    void aBurstIsLetThroughAndThenOneAtATime() {
        assertThat(letThrough("hana", 10)).isEqualTo(5);
        assertThat(throttle.take("hana", FIVE_AND_ONE_A_SECOND)).isEqualTo(Duration.ofSeconds(1));

        pass(Duration.ofMillis(999));
        assertThat(letThrough("hana", 10)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(letThrough("hana", 10)).isEqualTo(1);
    }

    @Test
    void whoRestsLongGetsTheBurstAgainAndNotMore() {
        letThrough("hana", 5);

        pass(Duration.ofDays(365));

        assertThat(letThrough("hana", 10)).isEqualTo(5);
    }

    @Test
    void whoIsRefusedDoesNotWaitLongerForIt() {
        letThrough("hana", 1_000);

        assertThat(throttle.waitOf("hana", FIVE_AND_ONE_A_SECOND)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void lookingDoesNotCount() {
        IntStream.range(0, 100).forEach(i -> throttle.waitOf("hana", FIVE_AND_ONE_A_SECOND));

        assertThat(letThrough("hana", 10)).isEqualTo(5);
    }

    @Test
    void ofAThousandAtOnceOnlyTheBurstIsLetThrough() {
        var through = new AtomicInteger();

        IntStream.range(0, 1_000).parallel().forEach(i -> through.addAndGet(letThrough("hana", 1)));

        assertThat(through).hasValue(5);
    }

    @Test
    void tenThousandBusyStrangersAreNotInTheWay() {
        IntStream.range(0, 10_000).forEach(i -> letThrough("stranger" + i, 5));

        long disturbed = IntStream.range(0, 1_000)
                .filter(i -> letThrough("customer" + i, 1) == 0)
                .count();
        assertThat(disturbed).isLessThan(40);
    }

    private int letThrough(String key, int times) {
        return (int) IntStream.range(0, times)
                .filter(i -> throttle.take(key, FIVE_AND_ONE_A_SECOND).isZero())
                .count();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
