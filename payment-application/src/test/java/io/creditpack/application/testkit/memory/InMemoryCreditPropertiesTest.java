package io.creditpack.application.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CreditPropertiesContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryCreditPropertiesTest extends CreditPropertiesContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }

    @Test
    void aFailingRunShrinksToTheStepsThatMatter() {
        List<Integer> fewest = shrunk(List.of(1, 2, 3, 4, 5, 6), steps -> steps.contains(2) && steps.contains(5));

        assertThat(fewest).containsExactly(2, 5);
    }

    /** Once one is gone, another that was needed before may be left out too. */
    @Test
    void shrinkingBeginsAgainUntilNothingCanBeLeftOut() {
        List<Integer> fewest =
                shrunk(List.of(1, 2, 3), steps -> steps.contains(2) && (steps.contains(3) || !steps.contains(1)));

        assertThat(fewest).containsExactly(2);
    }
}
