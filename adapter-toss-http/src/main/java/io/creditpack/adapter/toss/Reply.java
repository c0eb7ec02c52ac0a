package io.creditpack.adapter.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** What came of one request to Toss. */
sealed interface Reply {
    /**
     * Toss answered, or something on the way to it did.
     *
     * @param status HTTP status
     * @param body the JSON object or list, or a missing node where there was none
     */
    record Answered(int status, JsonNode body) implements Reply {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** No byte of the request left; {@code code} says in a word why. */
    record NotSent(String code) implements Reply {}

    /** The request may have arrived, and no answer came that can be read. */
    record Lost(String why) implements Reply {}

    /** Calls the function that fits. */
    default <T> T match(Function<Answered, T> answered, Function<String, T> notSent, Function<String, T> lost) {
        if (this instanceof Answered it) {
            return answered.apply(it);
        }
        return this instanceof NotSent it ? notSent.apply(it.code()) : lost.apply(((Lost) this).why());
    }
}
