package io.creditpack.application.port;

import io.creditpack.domain.payment.Payment;
import java.util.function.Function;

/** What came of asking Toss to give money back. */
public sealed interface CancelResult {
    /** Toss processed the request; the payment's cancels say what went back. */
    record Canceled(Payment payment) implements CancelResult {}

    /** Toss refused for good, with its error code; nothing went back by this request. */
    record Refused(String tossCode) implements CancelResult {}

    /** Surely nothing happened; the same request may be sent again. */
    record NotAttempted(Obstacle obstacle) implements CancelResult {}

    /**
     * Toss answered with an error that does not tell what happened, and repeats it to whoever repeats the key: ask {@link
     * TossGateway#find}, and if nothing went back, ask under another key.
     */
    record Unclear(String tossCode) implements CancelResult {}

    /** Nobody knows: ask {@link TossGateway#find} before anything else. */
    record Unknown(String why) implements CancelResult {}

    /** Calls the function that fits. */
    default <T> T match(
            Function<Payment, T> canceled,
            Function<String, T> refused,
            Function<Obstacle, T> notAttempted,
            Function<String, T> unclear,
            Function<String, T> unknown) {
        if (this instanceof Canceled it) {
            return canceled.apply(it.payment());
        }
        if (this instanceof Refused it) {
            return refused.apply(it.tossCode());
        }
        if (this instanceof NotAttempted it) {
            return notAttempted.apply(it.obstacle());
        }
        if (this instanceof Unclear it) {
            return unclear.apply(it.tossCode());
        }
        return unknown.apply(((Unknown) this).why());
    }
}
