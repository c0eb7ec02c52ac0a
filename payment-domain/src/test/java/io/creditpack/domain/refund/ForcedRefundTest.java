package io.creditpack.domain.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund.Asked;
import io.creditpack.domain.refund.ForcedRefund.Decided;
import io.creditpack.domain.refund.ForcedRefund.Objection;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForcedRefundTest {
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final Instant LAST = NOON.plus(ForcedRefund.LIFETIME).minusNanos(1_000);

    private final ForcedRefund asked = ForcedRefund.asked(
            new RefundId("rfd_1234"), new OrderId("ord_1234"), Won.of(3_000), new Asked("hana", "goodwill", NOON));

    @Test
    void anotherOperatorApproves() {
        assertThat(asked.objectionTo(Verdict.APPROVED, "minsu", LAST)).isEmpty();
        assertThat(asked.decided(Verdict.APPROVED, "minsu", LAST).decided())
                .contains(new Decided(Verdict.APPROVED, "minsu", LAST));
    }

    @Test
    void whoAskedMayTakeItBackAndNotApproveIt() {
        assertThat(asked.objectionTo(Verdict.APPROVED, "hana", NOON)).contains(Objection.SAME_OPERATOR);
        assertThatIllegalStateException().isThrownBy(() -> asked.decided(Verdict.APPROVED, "hana", NOON));
        assertThat(asked.objectionTo(Verdict.REJECTED, "hana", NOON)).isEmpty();
    }

    @Test
    void afterADayNothingIsDecided() {
        Instant over = NOON.plus(ForcedRefund.LIFETIME);

        assertThat(asked.isPending(LAST)).isTrue();
        assertThat(asked.isPending(over)).isFalse();
        assertThat(asked.objectionTo(Verdict.APPROVED, "minsu", over)).contains(Objection.EXPIRED);
        assertThat(asked.objectionTo(Verdict.REJECTED, "minsu", over)).contains(Objection.EXPIRED);
    }

    @Test
    void aDecisionStandsAndMayBeRepeatedByWhoMadeIt() {
        ForcedRefund approved = asked.decided(Verdict.APPROVED, "minsu", NOON);

        assertThat(approved.isPending(NOON)).isFalse();
        assertThat(approved.decided(Verdict.APPROVED, "minsu", NOON.plus(ForcedRefund.LIFETIME)))
                .isEqualTo(approved);
        assertThat(approved.objectionTo(Verdict.REJECTED, "minsu", NOON)).contains(Objection.DECIDED);
        assertThat(approved.objectionTo(Verdict.APPROVED, "jiho", NOON)).contains(Objection.DECIDED);
    }

    @Test
    void whatWasStoredIsCheckedAsWhatIsMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ForcedRefund(
                        asked.id(),
                        asked.order(),
                        asked.amount(),
                        asked.asked(),
                        Optional.of(new Decided(Verdict.APPROVED, "hana", NOON))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ForcedRefund.asked(asked.id(), asked.order(), Won.ZERO, asked.asked()));
    }
}
