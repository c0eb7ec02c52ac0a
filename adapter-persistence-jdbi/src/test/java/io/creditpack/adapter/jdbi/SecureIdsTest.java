package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.IdGenerator;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.IdGeneratorContract;
import io.creditpack.application.testkit.MutableClock;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
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

    /** A bit that is the same in a hundred ids would be so by chance once in 2 to the 99th. */
    @Test
    void I10_eachOf128BitsIsRandom() {
        IdGenerator generator = newGenerator();
        List<BigInteger> random = Stream.generate(generator::next)
                .limit(100)
                .map(id -> new BigInteger(id.substring(10), 36))
                .toList();

        BigInteger sometimesSet = random.stream().reduce(BigInteger.ZERO, BigInteger::or);
        BigInteger alwaysSet = random.stream().reduce(BigInteger.ONE.negate(), BigInteger::and);

        assertThat(sometimesSet.bitCount()).isEqualTo(128);
        assertThat(alwaysSet.bitCount()).isZero();
    }
}
