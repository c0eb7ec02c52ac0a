package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.IdGeneratorContract;
import io.creditpack.application.testkit.MutableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SecureIdsTest extends IdGeneratorContract {
    @Override
    protected IdGenerator newGenerator() {
        return new SecureIds(Clock.fixed(Fixtures.NOON, ZoneOffset.UTC));
    }

    @Test
    void idsOfTwoNodesSortByTheirTime() {
        var clock = new MutableClock(Fixtures.NOON);
        String earlier = new SecureIds(clock).next();
        clock.advance(Duration.ofMillis(1));

        assertThat(new SecureIds(clock).next()).isGreaterThan(earlier);
    }

    @Test
    void aClockThatJumpsBackDoesNotUndoTheOrder() {
        var clock = new MutableClock(Fixtures.NOON);
        var ids = new SecureIds(clock);
        String earlier = ids.next();
        clock.advance(Duration.ofMinutes(-10));

        assertThat(ids.next()).isGreaterThan(earlier);
    }

    @Test
    void I10_theTimeComesFirstAndTheRestIsRandom() {
        String one = newGenerator().next();
        String other = newGenerator().next();

        assertThat(Long.parseLong(one.substring(0, 10), 36)).isEqualTo(Fixtures.NOON.toEpochMilli());
        assertThat(one.substring(0, 10)).isEqualTo(other.substring(0, 10));
        assertThat(one.substring(10)).isNotEqualTo(other.substring(10));
    }
}
