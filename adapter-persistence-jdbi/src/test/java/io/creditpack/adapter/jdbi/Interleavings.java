package io.creditpack.adapter.jdbi;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.creditpack.adapter.jdbi.ContestedShop.Beginning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A confirm, two webhooks, the reconciler and a refund of one order, in thousands of interleavings of their statements:
 * after each of them the order is what Toss says, and the credits are right.
 *
 * <p>It takes minutes, so only its name runs it: {@code mvn -pl adapter-persistence-jdbi -am test -Dtest=Interleavings
 * -Dsurefire.failIfNoSpecifiedTests=false}. {@code -Dinterleavings=5000} tries more of them, and {@code
 * -Dinterleaving=PLACED:CCWC…} repeats one.
 */
class Interleavings {
    private static final int SCHEDULES = Integer.getInteger("interleavings", 800);
    private static final Optional<String> ONLY = Optional.ofNullable(System.getProperty("interleaving"));
    private static final long SEED = Long.getLong("interleaving.seed", 20261125);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyInterleavingEndsAsTossSays(Dialect dialect) {
        assumeTrue(ONLY.isEmpty(), "only one schedule is asked for");
        try (var shop = new ContestedShop(dialect)) {
            for (Beginning beginning : Beginning.values()) {
                var schedules = new Schedules(schedule -> shop.fight(beginning, schedule), SEED);
                schedules.tryOut(SCHEDULES / Beginning.values().length);
                System.out.printf("%s, %s: %s%n", dialect, beginning, schedules);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void oneInterleavingIsRepeated(Dialect dialect) {
        assumeTrue(ONLY.isPresent(), "no schedule is asked for");
        List<String> asked = List.of(ONLY.orElseThrow().split(":", 2));
        try (var shop = new ContestedShop(dialect)) {
            shop.fight(Beginning.valueOf(asked.get(0)), Schedules.beginningWith(asked.get(1)));
        }
    }
}
