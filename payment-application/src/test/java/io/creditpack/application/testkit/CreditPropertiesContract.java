package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.RandomCredits.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done in whatever order: the ledger stays in order after every step, a repetition changes nothing, and every
 * store answers as the one in memory does.
 */
public abstract class CreditPropertiesContract extends StoreContract {
    private static final int RUNS = 12;

    static LongStream seeds() {
        long first = Long.getLong("seed", 1);
        return LongStream.range(first, first + RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyStoreAnswersAsTheOneInMemory(long seed) {
        List<Step> steps = RandomCredits.steps(seed);
        if (fails(steps)) {
            List<Step> fewest = shrunk(steps, this::fails);
            assertThat(new RandomCredits(newStore()).run(fewest))
                    .as("seed %d, fewest steps that fail: %s", seed, fewest)
                    .isEqualTo(new RandomCredits(new InMemoryPaymentStore().store()).run(fewest));
        }
    }

    private boolean fails(List<Step> steps) {
        try {
            return !new RandomCredits(newStore())
                    .run(steps)
                    .equals(new RandomCredits(new InMemoryPaymentStore().store()).run(steps));
        } catch (AssertionError | RuntimeException failure) {
            return true;
        }
    }

    /** Leaves out step after step for as long as the rest still fails. */
    static <T> List<T> shrunk(List<T> failing, Predicate<List<T>> fails) {
        List<T> fewest = failing;
        for (int i = fewest.size() - 1; i >= 0; i--) {
            var without = new ArrayList<>(fewest);
            without.remove(i);
            if (fails.test(without)) {
                fewest = without;
            }
        }
        return fewest;
    }
}
