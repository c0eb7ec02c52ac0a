package io.creditpack.domain.order;

import java.util.function.Function;

/** The answer to "may this paymentKey be confirmed for this order now?". */
public sealed interface Claim {
    /** Yes: the order is CONFIRMING and must be saved before Toss is asked. */
    record Claimed(Order order) implements Claim {}

    /** This paymentKey holds the order already: it is under way, or it has settled the order. */
    record Held(Order order) implements Claim {}

    /** No. */
    record Refused(Refusal refusal) implements Claim {}

    /** Calls the function that fits. */
    default <T> T match(Function<Order, T> claimed, Function<Order, T> held, Function<Refusal, T> refused) {
        if (this instanceof Claimed it) {
            return claimed.apply(it.order());
        }
        if (this instanceof Held it) {
            return held.apply(it.order());
        }
        return refused.apply(((Refused) this).refusal());
    }
}
