package io.creditpack.application.usecase.credit;

import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.credit.PostedEntry;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of the wish to end a hold. */
public sealed interface HoldEnding {
    /**
     * It ended as was wished, by this request or the same one before.
     *
     * @param hold as it ended
     * @param last the last entry booked for it
     */
    record Ended(Hold hold, PostedEntry last) implements HoldEnding {}

    /** It had ended before; nothing is booked. */
    record EndedBefore(How how) implements HoldEnding {}

    /** More was to be captured than is held; nothing is booked. */
    record TooMuch() implements HoldEnding {}

    /** The key was used for something else; nothing is booked. */
    record KeyReused() implements HoldEnding {}

    /** There is no such hold. */
    record Unknown() implements HoldEnding {}

    /**
     * What follows from each refusal.
     *
     * @param endedBefore it had ended before, in this way
     * @param tooMuch more was to be captured than is held
     * @param keyReused the key was used for something else
     * @param unknown there is no such hold
     */
    record Refusals<T>(Function<How, T> endedBefore, Supplier<T> tooMuch, Supplier<T> keyReused, Supplier<T> unknown) {}

    /** Calls the function that fits. */
    default <T> T match(BiFunction<Hold, PostedEntry, T> ended, Refusals<T> refusals) {
        if (this instanceof Ended it) {
            return ended.apply(it.hold(), it.last());
        }
        if (this instanceof EndedBefore it) {
            return refusals.endedBefore().apply(it.how());
        }
        if (this instanceof TooMuch) {
            return refusals.tooMuch().get();
        }
        return this instanceof KeyReused
                ? refusals.keyReused().get()
                : refusals.unknown().get();
    }
}
