package io.creditpack.application.port;

import io.creditpack.domain.payment.Payment;
import java.util.function.Function;
import java.util.function.Supplier;

/** Toss's answer to "what became of this payment?". */
public sealed interface PaymentLookup {
    /** The payment as Toss has it now. */
    record Found(Payment payment) implements PaymentLookup {}

    /** Toss has no such payment under our key. */
    record NotFound() implements PaymentLookup {}

    /** No answer that says anything; ask again later. */
    record Unanswered(String why) implements PaymentLookup {}

    /** Calls the function that fits. */
    default <T> T match(Function<Payment, T> found, Supplier<T> notFound, Function<String, T> unanswered) {
        if (this instanceof Found it) {
            return found.apply(it.payment());
        }
        return this instanceof Unanswered it ? unanswered.apply(it.why()) : notFound.get();
    }
}
