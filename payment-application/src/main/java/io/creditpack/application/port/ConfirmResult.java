package io.creditpack.application.port;

import io.creditpack.domain.order.Attempt.Failure;
import io.creditpack.domain.payment.Payment;
import java.util.function.Function;

/** What came of asking Toss to take the money. */
public sealed interface ConfirmResult {
    /** Toss processed the request. Only the payment says whether the money is there: it may wait for a deposit. */
    record Approved(Payment payment) implements ConfirmResult {}

    /** Toss refused this attempt for good. */
    record Declined(Failure failure) implements ConfirmResult {}

    /** Surely nothing happened; the same request may be sent again. */
    record NotAttempted(Obstacle obstacle) implements ConfirmResult {}

    /**
     * Toss answered with an error that does not tell what happened, and repeats it to whoever repeats the key. Ask {@link
     * TossGateway#find}, and if the payment still waits for its confirm, ask under another key.
     */
    record Unclear(String tossCode) implements ConfirmResult {}

    /** Nobody knows: no answer, or one that does not say. Ask {@link TossGateway#find} before anything else. */
    record Unknown(String why) implements ConfirmResult {}

    /** Calls the function that fits. */
    default <T> T match(
            Function<Payment, T> approved,
            Function<Failure, T> declined,
            Function<Obstacle, T> notAttempted,
            Function<String, T> unclear,
            Function<String, T> unknown) {
        if (this instanceof Approved it) {
            return approved.apply(it.payment());
        }
        if (this instanceof Declined it) {
            return declined.apply(it.failure());
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
