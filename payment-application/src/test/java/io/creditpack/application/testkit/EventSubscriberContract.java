package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.EventSubscriber.Receipt;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link EventSubscriber} must do. */
public abstract class EventSubscriberContract {
    private static final OutgoingEvent FIRST = event("evt_1");
    private static final OutgoingEvent SECOND = event("evt_2");

    protected abstract EventSubscriber subscriber();

    /** Makes the other side answer so from now on. */
    protected abstract void otherSideAnswers(Receipt receipt);

    /** Returns the bodies the other side was told, in order. */
    protected abstract List<String> heard();

    @Test
    void tellsOfEventsInTheOrderOfTheCalls() {
        assertThat(subscriber().deliver(FIRST)).isEqualTo(Receipt.TAKEN);
        assertThat(subscriber().deliver(SECOND)).isEqualTo(Receipt.TAKEN);

        assertThat(heard()).containsExactly(FIRST.body(), SECOND.body());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatBecameOfIt(Receipt receipt) {
        otherSideAnswers(receipt);

        assertThat(subscriber().deliver(FIRST)).isEqualTo(receipt);
    }

    @Test
    void tellsOfTheSameEventAgain() {
        otherSideAnswers(Receipt.NOT_TAKEN);
        subscriber().deliver(FIRST);
        otherSideAnswers(Receipt.TAKEN);

        assertThat(subscriber().deliver(FIRST)).isEqualTo(Receipt.TAKEN);
        assertThat(heard()).containsExactly(FIRST.body(), FIRST.body());
    }

    private static OutgoingEvent event(String id) {
        return new OutgoingEvent(id, Kind.CREDITS_SPENT, MINJIS_ACCOUNT, NOON, "{\"entryId\":\"" + id + "\"}");
    }
}
