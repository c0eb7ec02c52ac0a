package io.creditpack.application.usecase;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.event.Announcing;
import io.creditpack.application.port.EventSubscriber.Receipt;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.FakeEventSubscriber;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryEventOutbox;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.domain.credit.AccountId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliverEventsTest {
    private static final AccountId DOYUNS_ACCOUNT = new AccountId(Fixtures.DOYUN.id());

    private final MutableClock clock = new MutableClock(NOON);
    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final InMemoryEventOutbox outbox = new InMemoryEventOutbox(memory);
    private final CreditDesk desk = new CreditDesk(Announcing.to(outbox, memory.store()), clock);
    private final FakeEventSubscriber subscriber = new FakeEventSubscriber(memory.unitOfWork()::isOpen);
    private final DeliverEvents deliverEvents =
            new DeliverEvents(outbox, subscriber, memory.store().unitOfWork(), clock);

    @Test
    void whatWasTakenIsToldOnceAndInItsOrder() {
        desk.grant(MINJIS_ACCOUNT, "1", 5);
        desk.spend(MINJIS_ACCOUNT, "2", 2);
        desk.spend(MINJIS_ACCOUNT, "2", 2);

        deliver();
        deliver();

        assertThat(subscriber.heard())
                .extracting(OutgoingEvent::kind)
                .containsExactly(Kind.CREDITS_GRANTED, Kind.CREDITS_SPENT);
    }

    @Test
    void whatWasNotTakenComesAgainWithTheSameIdAndBody() {
        desk.grant(MINJIS_ACCOUNT, "1", 5);
        subscriber.answers(Receipt.NOT_TAKEN);
        deliver();
        deliver();
        assertThat(subscriber.heard()).hasSize(1);

        subscriber.answers(Receipt.TAKEN);
        clock.advance(Duration.ofSeconds(6));
        deliver();

        assertThat(subscriber.heard()).hasSize(2);
        assertThat(subscriber.heard().get(1)).isEqualTo(subscriber.heard().get(0));
    }

    @Test
    void anAccountWaitsForItsOwnEventsAndForNoOther() {
        desk.grant(MINJIS_ACCOUNT, "1", 5);
        desk.spend(MINJIS_ACCOUNT, "2", 2);
        subscriber.answers(Receipt.NOT_TAKEN);
        deliver();
        subscriber.answers(Receipt.TAKEN);
        desk.grant(DOYUNS_ACCOUNT, "3", 5);

        deliver();

        assertThat(subscriber.heard())
                .extracting(OutgoingEvent::account)
                .containsExactly(MINJIS_ACCOUNT, DOYUNS_ACCOUNT);
    }

    @Test
    void afterThreeDaysAnEventIsParkedAndTheNextHasItsTurn() {
        desk.grant(MINJIS_ACCOUNT, "1", 5);
        desk.spend(MINJIS_ACCOUNT, "2", 2);
        subscriber.answers(Receipt.NOT_TAKEN);

        while (outbox.backlog().parked() == 0) {
            deliver();
            clock.advance(Duration.ofHours(30));
        }

        assertThat(subscriber.heard())
                .filteredOn(event -> event.kind() == Kind.CREDITS_GRANTED)
                .hasSize(10);
        subscriber.answers(Receipt.TAKEN);
        deliver();
        assertThat(outbox.backlog().waiting()).isZero();
        assertThat(subscriber.heard().get(subscriber.heard().size() - 1).kind()).isEqualTo(Kind.CREDITS_SPENT);
    }

    @Test
    void whatIsRefusedIsParkedAtOnce() {
        desk.grant(MINJIS_ACCOUNT, "1", 5);
        subscriber.answers(Receipt.REFUSED);

        deliver();

        assertThat(outbox.backlog().parked()).isEqualTo(1);
    }

    @Test
    void aBusyAccountDoesNotKeepTheOthersWaiting() {
        for (int spend = 0; spend < 150; spend++) {
            desk.grant(MINJIS_ACCOUNT, "key-" + spend, 1);
        }
        desk.grant(DOYUNS_ACCOUNT, "his", 1);

        deliverEvents.handle(new DeliverEvents.Command(1));
        assertThat(subscriber.heard()).hasSize(100);
        deliverEvents.handle(new DeliverEvents.Command(2));
        assertThat(subscriber.heard())
                .hasSize(151)
                .extracting(OutgoingEvent::account)
                .contains(DOYUNS_ACCOUNT);
    }

    private int deliver() {
        return deliverEvents.handle(new DeliverEvents.Command(10));
    }
}
