package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.EventOutbox.Backlog;
import io.creditpack.application.port.EventOutbox.Delivery;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.port.OutgoingEvent.Kind;
import io.creditpack.domain.credit.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EventOutbox} must do. */
public abstract class EventOutboxContract extends StoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final AccountId DOYUNS_ACCOUNT = new AccountId(Fixtures.DOYUN.id());

    /** Returns the outbox of the store that {@link #newStore} opened last. */
    protected abstract EventOutbox outbox();

    @Test
    void handsOutWhatWasStored() {
        OutgoingEvent event = add("evt_1", MINJIS_ACCOUNT);

        assertThat(lease()).contains(new Delivery(event, 0));
        assertThat(outbox().backlog()).isEqualTo(new Backlog(1, 0, Optional.of(NOON)));
    }

    @Test
    void anEventOfAChangeThatIsNotStoredIsNotStoredEither() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> write(() -> {
                    outbox().add(event("evt_1", MINJIS_ACCOUNT));
                    throw new AssertionError("something else went wrong");
                }));

        assertThat(lease()).isEmpty();
    }

    @Test
    void anEventIsStoredOnce() {
        add("evt_1", MINJIS_ACCOUNT);

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add("evt_1", MINJIS_ACCOUNT));
    }

    @Test
    void theEventsOfAnAccountComeOneAfterTheOther() {
        add("evt_2", MINJIS_ACCOUNT);
        add("evt_1", MINJIS_ACCOUNT);

        assertThat(taken()).containsExactly("evt_2");
        assertThat(taken()).isEmpty();
        write(() -> outbox().delivered("evt_2"));
        assertThat(taken()).containsExactly("evt_1");
    }

    @Test
    void accountsDoNotWaitForEachOther() {
        add("evt_1", MINJIS_ACCOUNT);
        add("evt_2", MINJIS_ACCOUNT);
        add("evt_3", DOYUNS_ACCOUNT);

        assertThat(taken()).containsExactly("evt_1");
        assertThat(taken()).containsExactly("evt_3");
        assertThat(taken()).isEmpty();
    }

    @Test
    void whoDeliveredOneMayGoOnWithTheNextOfItsAccount() {
        add("evt_1", MINJIS_ACCOUNT);
        add("evt_2", DOYUNS_ACCOUNT);
        OutgoingEvent next = add("evt_3", MINJIS_ACCOUNT);
        lease();

        Optional<Delivery> following = store().unitOfWork().inTransaction(() -> {
            outbox().delivered("evt_1");
            return outbox().lease(MINJIS_ACCOUNT, NOON, LEASE);
        });

        assertThat(following).contains(new Delivery(next, 0));
        assertThat(taken()).containsExactly("evt_2");
    }

    @Test
    void aLeasedEventComesAgainOnlyWhenTheLeaseIsOver() {
        add("evt_1", MINJIS_ACCOUNT);
        lease();

        assertThat(leaseAfter(LEASE.minusMillis(1))).isEmpty();
        assertThat(leaseAfter(LEASE)).isPresent();
    }

    @Test
    void aRetryCountsTheTryAndKeepsWhatFollowsWaiting() {
        OutgoingEvent first = add("evt_1", MINJIS_ACCOUNT);
        add("evt_2", MINJIS_ACCOUNT);
        lease();

        write(() -> outbox().retry("evt_1", NOON.plusSeconds(10)));

        assertThat(leaseAfter(Duration.ofSeconds(9))).isEmpty();
        assertThat(leaseAfter(Duration.ofSeconds(10))).contains(new Delivery(first, 1));
    }

    @Test
    void aParkedEventLetsTheOthersPassAndComesAgainWhenItIsReplayed() {
        add("evt_1", MINJIS_ACCOUNT);
        add("evt_2", MINJIS_ACCOUNT);
        lease();

        write(() -> outbox().park("evt_1"));
        assertThat(outbox().backlog()).isEqualTo(new Backlog(1, 1, Optional.of(NOON)));
        assertThat(taken()).containsExactly("evt_2");
        write(() -> outbox().delivered("evt_2"));
        assertThat(leaseAfter(Duration.ofDays(400))).isEmpty();

        int replayed = store().unitOfWork().inTransaction(() -> outbox().replay(NOON));
        assertThat(replayed).isEqualTo(1);
        assertThat(taken()).containsExactly("evt_1");
    }

    @Test
    void aDeliveredEventIsGone() {
        add("evt_1", MINJIS_ACCOUNT);

        write(() -> outbox().delivered("evt_1"));

        assertThat(outbox().backlog()).isEqualTo(new Backlog(0, 0, Optional.empty()));
    }

    @Test
    void nodesShareTheWorkAndKeepTheOrderOfEachAccount() {
        List<AccountId> accounts = List.of(MINJIS_ACCOUNT, DOYUNS_ACCOUNT);
        IntStream.range(0, 40).forEach(number -> add("evt_%02d".formatted(number), accounts.get(number % 2)));

        List<List<String>> nodes = Race.of(4, node -> takeAll());

        List<String> all = nodes.stream().flatMap(Collection::stream).toList();
        assertThat(all).hasSize(40).doesNotHaveDuplicates();
        assertThat(nodes)
                .allSatisfy(taken -> accounts.forEach(account -> assertThat(taken.stream()
                                .filter(id -> accounts.get(Integer.parseInt(id.substring(4)) % 2)
                                        .equals(account))
                                .toList())
                        .isSorted()));
    }

    private List<String> takeAll() {
        var all = new ArrayList<String>();
        while (outbox().backlog().waiting() > 0) {
            taken().forEach(id -> {
                all.add(id);
                write(() -> outbox().delivered(id));
            });
        }
        return all;
    }

    private OutgoingEvent add(String id, AccountId account) {
        OutgoingEvent event = event(id, account);
        write(() -> outbox().add(event));
        return event;
    }

    private static OutgoingEvent event(String id, AccountId account) {
        return new OutgoingEvent(id, Kind.CREDITS_SPENT, account, NOON, "{\"reference\":\"크레딧 \\\"1\\\"\"}");
    }

    private Optional<Delivery> lease() {
        return leaseAfter(Duration.ZERO);
    }

    private Optional<Delivery> leaseAfter(Duration time) {
        return store().unitOfWork().inTransaction(() -> outbox().lease(NOON.plus(time), LEASE));
    }

    private List<String> taken() {
        return lease().map(delivery -> delivery.event().id()).stream().toList();
    }
}
