package io.creditpack.application.usecase.credit;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.LedgerOrder;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.usecase.credit.HoldEnding.Ended;
import io.creditpack.application.usecase.credit.HoldEnding.EndedBefore;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.money.Credits;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldCreditsTest {
    private final MutableClock clock = new MutableClock(NOON);
    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final CreditDesk desk = new CreditDesk(memory.store(), clock);

    @BeforeEach
    void grant() {
        desk.grant(MINJIS_ACCOUNT, "welcome", 5);
    }

    @AfterEach
    void theLedgerIsInOrder() {
        new LedgerOrder(memory.store()).check(MINJIS_ACCOUNT);
    }

    @Test
    void aHoldHasANameThatFitsIntoAUrl() {
        Hold hold = desk.held(MINJIS_ACCOUNT, "any-key/even?this", 3);

        assertThat(hold.name()).matches("hld_[0-9a-f]{32}");
        assertThat(hold.placed().entry().expiresAt()).contains(NOON.plus(CreditDesk.TEN_MINUTES));
        assertThat(balance()).isEqualTo(new CreditBalance(5, Credits.of(3)));
    }

    @Test
    void aRepetitionHoldsOnceAndAnswersTheSame() {
        HoldCredits.Result first = desk.hold(MINJIS_ACCOUNT, "key-1", 3);
        clock.advance(Duration.ofMinutes(1));

        assertThat(desk.hold(MINJIS_ACCOUNT, "key-1", 3)).isEqualTo(first);
        assertThat(balance().held()).isEqualTo(Credits.of(3));
    }

    @Test
    void theSameKeyForAnotherTimeIsRefused() {
        desk.held(MINJIS_ACCOUNT, "key-1", 3);
        var longer = new HoldCredits.Command(
                MINJIS_ACCOUNT, CreditDesk.key("key-1"), Credits.of(3), "portfolio-42", Duration.ofMinutes(11));

        assertThat(new HoldCredits(memory.store(), clock).handle(longer))
                .isInstanceOf(HoldCredits.Result.KeyReused.class);
    }

    @Test
    void moreThanWhatIsAvailableIsNotHeld() {
        desk.held(MINJIS_ACCOUNT, "key-1", 3);

        assertThat(desk.hold(MINJIS_ACCOUNT, "key-2", 3)).isEqualTo(new HoldCredits.Result.Insufficient(Credits.of(2)));
    }

    @Test
    void aCaptureUsesAPartAndFreesTheRest() {
        Hold hold = desk.held(MINJIS_ACCOUNT, "key-1", 3);

        HoldEnding ending = desk.capture(hold.id(), "key-2", 1);

        assertThat(ending)
                .isInstanceOfSatisfying(
                        Ended.class,
                        it -> assertThat(it.last().balance().available()).isEqualTo(Credits.of(4)));
        assertThat(balance()).isEqualTo(new CreditBalance(4, Credits.ZERO));
    }

    @Test
    void repeatingACaptureOrReleaseAnswersTheSame() {
        Hold captured = desk.held(MINJIS_ACCOUNT, "key-1", 2);
        Hold released = desk.held(MINJIS_ACCOUNT, "key-2", 2);
        HoldEnding capture = desk.capture(captured.id(), "key-3", 1);
        HoldEnding release = desk.release(released.id(), "key-4");

        assertThat(desk.capture(captured.id(), "key-3", 1)).isEqualTo(capture);
        assertThat(desk.release(released.id(), "key-4")).isEqualTo(release);
        assertThat(desk.balance(MINJIS_ACCOUNT)).isEqualTo(4);
    }

    @Test
    void aHoldEndsOnceAndSaysHow() {
        Hold captured = desk.held(MINJIS_ACCOUNT, "key-1", 2);
        Hold released = desk.held(MINJIS_ACCOUNT, "key-2", 2);
        desk.capture(captured.id(), "key-3");
        desk.release(released.id(), "key-4");

        assertThat(desk.release(captured.id(), "key-5")).isEqualTo(new EndedBefore(How.CAPTURED));
        assertThat(desk.capture(released.id(), "key-6")).isEqualTo(new EndedBefore(How.RELEASED));
    }

    @Test
    void aKeyThatEndedOneHoldEndsNoOther() {
        Hold first = desk.held(MINJIS_ACCOUNT, "key-1", 2);
        Hold second = desk.held(MINJIS_ACCOUNT, "key-2", 2);
        desk.capture(first.id(), "key-3");

        assertThat(desk.capture(second.id(), "key-3")).isInstanceOf(HoldEnding.KeyReused.class);
        assertThat(desk.capture(first.id(), "key-3", 1)).isInstanceOf(HoldEnding.KeyReused.class);
    }

    @Test
    void noMoreIsCapturedThanIsHeld() {
        Hold hold = desk.held(MINJIS_ACCOUNT, "key-1", 2);

        assertThat(desk.capture(hold.id(), "key-2", 3)).isInstanceOf(HoldEnding.TooMuch.class);
        assertThat(balance().held()).isEqualTo(Credits.of(2));
    }

    @Test
    void aHoldNobodyPlacedIsUnknown() {
        assertThat(desk.capture(Hold.idOf("hld_0"), "key-1")).isInstanceOf(HoldEnding.Unknown.class);
    }

    @Test
    void aHoldEndsByItselfWhenItsTimeIsOver() {
        desk.held(MINJIS_ACCOUNT, "key-1", 2);
        clock.advance(CreditDesk.TEN_MINUTES);

        assertThat(desk.expire().holds()).isEqualTo(1);
        assertThat(desk.expire().holds()).isZero();
        assertThat(balance()).isEqualTo(new CreditBalance(5, Credits.ZERO));
    }

    @Test
    void aCaptureThatComesTooLateFindsTheHoldExpired() {
        Hold hold = desk.held(MINJIS_ACCOUNT, "key-1", 2);
        clock.advance(CreditDesk.TEN_MINUTES);

        assertThat(desk.capture(hold.id(), "key-2")).isEqualTo(new EndedBefore(How.EXPIRED));
        assertThat(balance()).isEqualTo(new CreditBalance(5, Credits.ZERO));
        assertThat(desk.expire().holds()).isZero();
    }

    @Test
    void whatAnExpiredHoldFreesMayHaveExpiredToo() {
        desk.grant(MINJIS_ACCOUNT, "short", 2, Optional.of(Duration.ofMinutes(5)));
        desk.held(MINJIS_ACCOUNT, "key-1", 2);
        clock.advance(CreditDesk.TEN_MINUTES);

        assertThat(desk.expire()).isEqualTo(new ExpireCredits.Result(1, 1));
        assertThat(desk.balance(MINJIS_ACCOUNT)).isEqualTo(5);
    }

    private CreditBalance balance() {
        return desk.ledger(MINJIS_ACCOUNT).balance();
    }
}
