package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.SignIns;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.domain.order.CustomerId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SignIns} must do. */
public abstract class SignInsContract {
    private static final CustomerId MINJI = new CustomerId("auth0|minji");
    private static final CustomerId HANA = new CustomerId("auth0|hana");
    private static final CustomerId GUEST = new CustomerId("guest_1");

    private Opened opened;

    /** An empty store of sign-ins, and the transaction over it. */
    public record Opened(SignIns signIns, UnitOfWork unitOfWork) {}

    /** Returns an empty store; whoever implements it also closes it after the test. */
    protected abstract Opened open();

    @BeforeEach
    final void openStore() {
        opened = open();
    }

    private SignIns signIns() {
        return opened.signIns();
    }

    private void write(Runnable work) {
        opened.unitOfWork().inTransaction(work);
    }

    @Test
    void nothingIsDecidedAtFirst() {
        assertThat(signIns().accountOf(MINJI)).isEmpty();
        assertThat(signIns().isOver(GUEST)).isFalse();
    }

    @Test
    void keepsWhatWasDecided() {
        write(() -> signIns().decide(MINJI, GUEST, NOON));
        write(() -> signIns().decide(HANA, HANA, NOON));

        assertThat(signIns().accountOf(MINJI)).contains(GUEST);
        assertThat(signIns().accountOf(HANA)).contains(HANA);
    }

    @Test
    void aSubjectHasOneAccountForEver() {
        write(() -> signIns().decide(MINJI, MINJI, NOON));

        assertRefused(() -> signIns().decide(MINJI, GUEST, NOON));
        assertThat(signIns().accountOf(MINJI)).contains(MINJI);
    }

    @Test
    void anAccountHasOneSubject() {
        write(() -> signIns().decide(MINJI, GUEST, NOON));

        assertRefused(() -> signIns().decide(HANA, GUEST, NOON));
        assertThat(signIns().accountOf(HANA)).isEmpty();
    }

    private void assertRefused(Runnable decision) {
        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> write(decision));
    }

    @Test
    void ofManyWhoWantAnAccountAtOnceOneGetsIt() {
        List<Boolean> decided = Race.of(16, racer -> {
            try {
                write(() -> signIns().decide(new CustomerId("racer" + racer), GUEST, NOON));
                return true;
            } catch (AlreadyTakenException late) {
                return false;
            }
        });

        assertThat(decided).containsOnlyOnce(true);
    }

    @Test
    void sessionsEndForEver() {
        write(() -> signIns().endSessions(GUEST, NOON));
        write(() -> signIns().endSessions(GUEST, NOON.plusSeconds(1)));

        assertThat(signIns().isOver(GUEST)).isTrue();
        assertThat(signIns().isOver(new CustomerId("guest_2"))).isFalse();
    }

    @Test
    void manyMayEndSessionsAtOnce() {
        Race.of(16, racer -> {
            write(() -> signIns().endSessions(GUEST, NOON));
            return true;
        });

        assertThat(signIns().isOver(GUEST)).isTrue();
    }
}
