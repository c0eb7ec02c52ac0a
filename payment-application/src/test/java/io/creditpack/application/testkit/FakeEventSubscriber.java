package io.creditpack.application.testkit;

import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.OutgoingEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Somebody who hears of events, and answers as a test wants; asked inside a transaction, it fails the test. */
public final class FakeEventSubscriber implements EventSubscriber {
    private final List<OutgoingEvent> heard = new ArrayList<>();
    private final BooleanSupplier inTransaction;
    private Receipt answer = Receipt.TAKEN;

    public FakeEventSubscriber(BooleanSupplier inTransaction) {
        this.inTransaction = inTransaction;
    }

    @Override
    public synchronized Receipt deliver(OutgoingEvent event) {
        if (inTransaction.getAsBoolean()) {
            throw new AssertionError("a subscriber must not be waited for inside a transaction");
        }
        heard.add(event);
        return answer;
    }

    /** Makes it answer so from now on. */
    public synchronized void answers(Receipt next) {
        answer = next;
    }

    /** Returns every event it was told of, in order. */
    public synchronized List<OutgoingEvent> heard() {
        return List.copyOf(heard);
    }
}
