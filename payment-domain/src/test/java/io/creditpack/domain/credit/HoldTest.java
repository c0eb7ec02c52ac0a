package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.Entries.FIRST;
import static io.creditpack.domain.credit.Entries.SECOND;
import static io.creditpack.domain.credit.Entries.entry;
import static io.creditpack.domain.credit.Entries.grant;
import static io.creditpack.domain.credit.Entries.reversal;
import static io.creditpack.domain.testkit.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.domain.credit.Hold.Status;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.testkit.Given;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credits set aside are used or given back, once. */
class HoldTest {
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final CreditLedger EIGHT = CreditLedger.empty(new AccountId(Given.CUSTOMER))
            .grant(grant(FIRST, 3))
            .grant(grant(SECOND, 5, NOW.plusSeconds(1)));

    /** Four credits: all three of the first lot and one of the second. */
    private static final CreditLedger FOUR_HELD = EIGHT.hold(entry(EntryType.HOLD, 4));

    private static final Hold HOLD = Hold.placed(FOUR_HELD, LATER);

    private static final CreditEntry RELEASE_ALL = entry(EntryType.RELEASE, 4);

    @Test
    void holdKnowsWhatItSetAside() {
        assertThat(HOLD.credits()).isEqualTo(Credits.of(4));
        assertThat(HOLD.parts())
                .containsExactly(
                        new LotChange(EntryId.grant(FIRST, 1), 0, 3), new LotChange(EntryId.grant(SECOND, 1), 0, 1));
        assertThat(HOLD.status()).isEqualTo(Status.ACTIVE);
        assertThat(HOLD.expiresAt()).isEqualTo(LATER);
    }

    @Test
    void captureUsesWhatWasHeld() {
        CreditLedger after = HOLD.capture(FOUR_HELD, entry(EntryType.CAPTURE, 4), RELEASE_ALL);

        assertThat(after.balance()).isEqualTo(new CreditBalance(4, Credits.ZERO));
        assertThat(after.lots()).extracting(Lot::free).containsExactly(Credits.of(4));
        assertThat(after.posted()).hasSize(FOUR_HELD.posted().size() + 1);
    }

    @Test
    void partialCaptureReleasesTheRest() {
        CreditLedger after = HOLD.capture(FOUR_HELD, entry(EntryType.CAPTURE, 2), entry(EntryType.RELEASE, 2));

        assertThat(after.balance()).isEqualTo(new CreditBalance(6, Credits.ZERO));
        assertThat(after.lots()).extracting(Lot::free).containsExactly(Credits.of(1), Credits.of(5));
    }

    @Test
    void noMoreIsCapturedThanIsHeld() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOLD.capture(FOUR_HELD, entry(EntryType.CAPTURE, 5), RELEASE_ALL));
    }

    @Test
    void releaseGivesEverythingBack() {
        CreditLedger after = HOLD.release(FOUR_HELD, RELEASE_ALL);

        assertThat(after.balance()).isEqualTo(EIGHT.balance());
        assertThat(after.lots()).isEqualTo(EIGHT.lots());
    }

    @Test
    void releasedCreditsRepayADebtFirst() {
        CreditLedger owes = FOUR_HELD.reverse(reversal(FIRST, 6));

        CreditLedger after = HOLD.release(owes, RELEASE_ALL);

        assertThat(owes.balance().debt()).isEqualTo(Credits.of(2));
        assertThat(after.balance()).isEqualTo(new CreditBalance(2, Credits.ZERO));
        assertThat(after.lots()).extracting(Lot::free).containsExactly(Credits.of(1), Credits.of(1));
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void holdEndsOnce(Status how) {
        Hold ended = HOLD.ended(how);

        assertThat(ended.status()).isEqualTo(how);
        assertThatIllegalStateException().isThrownBy(() -> ended.ended(Status.RELEASED));
        assertThatIllegalStateException().isThrownBy(() -> ended.ended(Status.CAPTURED));
        assertThatIllegalStateException().isThrownBy(() -> ended.ended(Status.EXPIRED));
    }
}
