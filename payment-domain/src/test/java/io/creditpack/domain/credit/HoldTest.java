package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.EntryType.CAPTURE;
import static io.creditpack.domain.credit.EntryType.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.order.OrderId;
import org.junit.jupiter.api.Test;

class HoldTest {
    private final Wallet wallet = new Wallet();

    @Test
    void heldCreditsStayInTheBalanceButAreNotAvailable() {
        wallet.paid("order-1", 3).paid("order-2", 3);

        Hold hold = wallet.holds(4);

        assertThat(hold.credits().units()).isEqualTo(4);
        assertThat(wallet.balance()).isEqualTo(6);
        assertThat(wallet.available()).isEqualTo(2);
        assertThat(hold.parts())
                .containsExactly(new LotChange(grantOf("order-1"), 0, 3), new LotChange(grantOf("order-2"), 0, 1));
    }

    @Test
    void moreThanWhatIsAvailableIsRefused() {
        wallet.paid("order-1", 3);
        wallet.holds(2);

        assertThatIllegalArgumentException().isThrownBy(() -> wallet.holds(2));
    }

    @Test
    void aHoldIsCapturedAsAWhole() {
        Hold hold = wallet.paid("order-1", 3).holds(3);

        wallet.captures(hold, 3);

        assertThat(wallet.balance()).isZero();
        assertThat(wallet.held()).isZero();
        assertThat(wallet.types()).doesNotContain(RELEASE).contains(CAPTURE);
    }

    @Test
    void whatACaptureLeavesIsFreeAgainInItsLots() {
        Hold hold = wallet.paid("order-1", 3).paid("order-2", 3).holds(5);

        wallet.captures(hold, 2);

        assertThat(wallet.balance()).isEqualTo(4);
        assertThat(wallet.available()).isEqualTo(4);
        assertThat(wallet.left()).containsExactly(1L, 3L);
    }

    @Test
    void moreThanWhatIsHeldCannotBeCaptured() {
        Hold hold = wallet.paid("order-1", 3).holds(2);

        assertThatIllegalArgumentException().isThrownBy(() -> wallet.captures(hold, 3));
    }

    @Test
    void aReleaseGivesEverythingBackToItsLots() {
        wallet.paid("order-1", 3).paid("order-2", 3);
        Hold hold = wallet.holds(4);

        wallet.releases(hold);

        assertThat(wallet.available()).isEqualTo(6);
        assertThat(wallet.left()).containsExactly(3L, 3L);
    }

    @Test
    void aRefundLeavesHeldCreditsAloneAndOwesWhatIsMissing() {
        Hold hold = wallet.paid("order-1", 3).holds(2);

        wallet.refunds("order-1", 3);

        assertThat(wallet.held()).isEqualTo(2);
        assertThat(wallet.debt()).isEqualTo(2);
        wallet.captures(hold, 2);
        assertThat(wallet.balance()).isEqualTo(-2);
        assertThat(wallet.debt()).isEqualTo(2);
    }

    @Test
    void aReleaseRepaysTheDebtFirst() {
        Hold hold = wallet.paid("order-1", 3).holds(3);
        wallet.refunds("order-1", 2);

        wallet.releases(hold);

        assertThat(wallet.debt()).isZero();
        assertThat(wallet.available()).isEqualTo(1);
        assertThat(wallet.balance()).isEqualTo(1);
    }

    @Test
    void aHoldOfAnOrderTakesThatOrdersCreditsOnly() {
        wallet.paid("order-1", 3).paid("order-2", 3);

        Hold hold = wallet.holdsOf("order-2", 2);

        assertThat(hold.parts()).containsExactly(new LotChange(grantOf("order-2"), 0, 2));
    }

    @Test
    void aHoldOfAnOrderIsRefusedIfTheOrderHasTooLittleLeftWhateverElseThereIs() {
        wallet.paid("order-1", 3).spends(1).paid("order-2", 3);

        assertThatIllegalArgumentException().isThrownBy(() -> wallet.holdsOf("order-1", 3));
    }

    @Test
    void aHoldEndsOnce() {
        Hold hold = wallet.paid("order-1", 3).holds(1);

        Hold captured = hold.ended(How.CAPTURED, new EntryId("capture:1"));

        assertThat(captured.ending()).contains(new Hold.Ending(How.CAPTURED, new EntryId("capture:1")));
        assertThatIllegalStateException().isThrownBy(() -> captured.ended(How.EXPIRED, captured.restId()));
    }

    private static EntryId grantOf(String order) {
        return EntryId.grant(new OrderId(order), 1);
    }
}
