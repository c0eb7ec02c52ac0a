package io.creditpack.domain.order;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** What an order must do about what Toss says. */
public sealed interface Verdict {
    /** Nothing: the order says the same, or Toss has not decided. */
    record Unchanged() implements Verdict {}

    /**
     * Save {@code order} and book {@code credits}, in one transaction.
     *
     * <p>The order may say what it said before: its new version is then what makes earlier questions outdated.
     */
    record Changed(Order order, List<CreditMove> credits) implements Verdict {
        public Changed {
            credits = List.copyOf(credits);
        }
    }

    /** The order has changed since Toss was asked, and not to this: ask Toss again. */
    record Outdated() implements Verdict {}

    /** Calls the function that fits. */
    default <T> T match(Supplier<T> unchanged, BiFunction<Order, List<CreditMove>, T> changed, Supplier<T> outdated) {
        if (this instanceof Changed it) {
            return changed.apply(it.order(), it.credits());
        }
        return this instanceof Unchanged ? unchanged.get() : outdated.get();
    }
}
