package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.adapter.jdbi.ContestedShop.Beginning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A confirm, two webhooks, the reconciler and a refund of one order, in many interleavings of their statements: after
 * each of them the order is what Toss says, and the credits are right.
 *
 * <p>The profile {@code interleavings} tries 5,000 on each database; {@code -Dinterleaving=PLACED:CCWC…} repeats one.
 */
class InterleavingsTest {
    private static final int SCHEDULES = Integer.getInteger("interleavings", 40);
    private static final Optional<String> ONLY = Optional.ofNullable(System.getProperty("interleaving"));
    private static final long SEED = Long.getLong("interleaving.seed", 20261125);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyInterleavingEndsAsTossSays(Dialect dialect) {
        try (var shop = new ContestedShop(SteppedDatabase.of(dialect))) {
            ONLY.ifPresentOrElse(one -> repeat(shop, one), () -> tryOut(shop, SCHEDULES));
        }
    }

    /** Were it not so, the schedules could be right by looking at nothing. */
    @Test
    void aDatabaseThatForgetsToUseTransactionsIsFoundOut() {
        try (var shop = new ContestedShop(SteppedDatabase.withoutTransactions())) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> tryOut(shop, 10 * SCHEDULES))
                    .withMessageContaining("credit_entries_once_each");
        }
    }

    private static void tryOut(ContestedShop shop, int count) {
        for (Beginning beginning : Beginning.values()) {
            var schedules = new Schedules(schedule -> shop.fight(beginning, schedule), SEED);
            schedules.tryOut(count / Beginning.values().length);
            System.out.printf("%s, %s: %s%n", shop, beginning, schedules);
        }
    }

    private static void repeat(ContestedShop shop, String interleaving) {
        List<String> asked = List.of(interleaving.split(":", 2));
        shop.fight(Beginning.valueOf(asked.get(0)), Schedules.beginningWith(asked.get(1)));
    }
}
