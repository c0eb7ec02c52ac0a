package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.grant;
import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.money.Credits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link io.creditpack.application.port.HoldRepository} must do. */
public abstract class HoldRepositoryContract extends StoreContract {
    @BeforeEach
    void grantCredits() {
        var order = add(order("ord_000001"));
        write(() -> store().ledgers()
                .save(store().ledgers().loadForUpdate(MINJIS_ACCOUNT).grant(grant(order, 1))));
    }

    @Test
    void anUnknownHoldIsNotFound() {
        assertThat(store().holds().find(Hold.idOf("hld_1"))).isEmpty();
    }

    @Test
    void restoresAHoldWithItsEntry() {
        Hold hold = place("hld_1", 2, NOON.plusSeconds(60));

        assertThat(store().holds().find(hold.id())).contains(hold);
        assertThat(hold.credits().units()).isEqualTo(2);
        assertThat(hold.parts()).hasSize(1);
    }

    @Test
    void aHoldIsStoredOnce() {
        Hold hold = place("hld_1", 2, NOON.plusSeconds(60));

        assertThatExceptionOfType(AlreadyTakenException.class)
                .isThrownBy(() -> write(() -> store().holds().add(hold)));
    }

    @Test
    void aHoldWithoutItsEntryIsRefused() {
        CreditLedger unsaved = store().ledgers().load(MINJIS_ACCOUNT).hold(entry("hld_1", 1, NOON.plusSeconds(60)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> write(() -> store().holds().add(Hold.placed(unsaved))));
    }

    @Test
    void keepsHowAHoldEnded() {
        Hold ended = place("hld_1", 2, NOON.plusSeconds(60)).ended(How.CAPTURED, new EntryId("capture:shop:1"));

        write(() -> store().holds().end(ended));

        assertThat(store().holds().find(ended.id())).contains(ended);
    }

    @Test
    void aHoldEndsOnce() {
        Hold hold = place("hld_1", 2, NOON.plusSeconds(60));
        write(() -> store().holds().end(hold.ended(How.RELEASED, hold.restId())));

        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() ->
                        write(() -> store().holds().end(hold.ended(How.CAPTURED, new EntryId("capture:shop:1")))));

        assertThat(store().holds().find(hold.id())).contains(hold.ended(How.RELEASED, hold.restId()));
    }

    @Test
    void ofManyThatEndAHoldAtOnceOneDoes() {
        Hold hold = place("hld_1", 2, NOON.plusSeconds(60));

        List<Boolean> ended = Race.of(16, racer -> {
            try {
                write(() -> store().holds().end(hold.ended(How.CAPTURED, new EntryId("capture:shop:" + racer))));
                return true;
            } catch (StaleWriteException late) {
                return false;
            }
        });

        assertThat(ended).containsOnlyOnce(true);
    }

    @Test
    void findsOpenHoldsWhoseTimeIsOverTheLongestOverdueFirst() {
        Hold later = place("hld_1", 1, NOON.plusSeconds(20));
        Hold sooner = place("hld_2", 1, NOON.plusSeconds(10));
        place("hld_3", 1, NOON.plusSeconds(30));

        assertThat(store().holds().overdue(NOON.plusSeconds(20), 10)).containsExactly(sooner, later);
        assertThat(store().holds().overdue(NOON.plusSeconds(20), 1)).containsExactly(sooner);

        write(() -> store().holds().end(sooner.ended(How.EXPIRED, sooner.restId())));
        assertThat(store().holds().overdue(NOON.plus(Duration.ofSeconds(20)), 10))
                .containsExactly(later);
    }

    private Hold place(String name, long credits, Instant expiresAt) {
        return store().unitOfWork().inTransaction(() -> {
            CreditLedger held = store().ledgers().loadForUpdate(MINJIS_ACCOUNT).hold(entry(name, credits, expiresAt));
            store().ledgers().save(held);
            store().holds().add(Hold.placed(held));
            return Hold.placed(held);
        });
    }

    static CreditEntry entry(String name, long credits, Instant expiresAt) {
        return new CreditEntry(
                Hold.idOf(name),
                EntryType.HOLD,
                Credits.of(credits),
                Source.of("portfolio-42"),
                Time.between(NOON, expiresAt));
    }
}
