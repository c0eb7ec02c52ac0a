package com.acme.shop.adapter.toss;

import io.creditpack.domain.payment.Payment;
import java.util.function.Function;

/** What came of one request. */
sealed interface TossReply {
    /** A payment came back. */
    record Paid(Payment payment) implements TossReply {}

    /** Toss refused, with one of its codes. */
    record Refused(String code) implements TossReply {}

    /** Nothing left this machine. */
    record NotSent(String code) implements TossReply {}

    /** It may have arrived; no answer came, or one that says nothing. */
    record Lost(String why) implements TossReply {}

    /** Calls the function that fits. */
    default <T> T match(
            Function<Payment, ? extends T> paid,
            Function<String, ? extends T> refused,
            Function<String, ? extends T> notSent,
            Function<String, ? extends T> lost) {
        if (this instanceof Paid it) {
            return paid.apply(it.payment());
        }
        if (this instanceof Refused it) {
            return refused.apply(it.code());
        }
        return this instanceof NotSent it ? notSent.apply(it.code()) : lost.apply(((Lost) this).why());
    }
}
