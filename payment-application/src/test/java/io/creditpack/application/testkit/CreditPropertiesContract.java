package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.RandomCredits.Step;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        if (failure(steps).isPresent()) {
            List<Step> fewest = shrunk(steps, fewer -> failure(fewer).isPresent());
            throw new AssertionError(
                    "seed " + seed + ", fewest steps that fail: " + fewest,
                    failure(fewest).orElseThrow());
        }
    }

    /** Returns what goes wrong with these steps, if anything does. */
    private Optional<Throwable> failure(List<Step> steps) {
        try {
            assertThat(new RandomCredits(newStore()).run(steps))
                    .isEqualTo(new RandomCredits(new InMemoryPaymentStore().store()).run(steps));
            return Optional.empty();
        } catch (AssertionError | RuntimeException wrong) {
            return Optional.of(wrong);
        }
    }

    /** Leaves out step after step, and begins again, until no single one can be left out and the rest still fails. */
    protected static <T> List<T> shrunk(List<T> failing, Predicate<List<T>> fails) {
        List<T> fewer = withoutWhatDoesNotMatter(failing, fails);
        return fewer.size() == failing.size() ? fewer : shrunk(fewer, fails);
    }

    private static <T> List<T> withoutWhatDoesNotMatter(List<T> failing, Predicate<List<T>> fails) {
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
