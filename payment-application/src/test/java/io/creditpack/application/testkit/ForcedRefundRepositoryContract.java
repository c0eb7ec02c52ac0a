package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.refund.ForcedRefund;
import io.creditpack.domain.refund.ForcedRefund.Asked;
import io.creditpack.domain.refund.ForcedRefund.Verdict;
import io.creditpack.domain.refund.RefundId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ForcedRefundRepository} must do. */
public abstract class ForcedRefundRepositoryContract extends StoreContract {
    /** Returns the repository of the store that {@link #newStore} opened last. */
    protected abstract ForcedRefundRepository forced();

    @BeforeEach
    final void placeOrders() {
        add(order("order-1"));
        add(order("order-2"));
    }

    private static ForcedRefund asked(String id, String order, Instant at) {
        return ForcedRefund.asked(
                new RefundId(id), new OrderId(order), Won.of(3_000), new Asked("hana", "고객 요청 <b>", at));
    }

    private ForcedRefund added(String id, String order, Instant at) {
        ForcedRefund refund = asked(id, order, at);
        write(() -> forced().add(refund));
        return refund;
    }

    private ForcedRefund decide(ForcedRefund refund, Verdict verdict) {
        ForcedRefund decided = refund.decided(verdict, "minsu", NOON.plusSeconds(60));
        write(() -> forced().save(decided));
        return decided;
    }

    @Test
    void keepsWhatWasAskedFor() {
        ForcedRefund refund = added("forced-1", "order-1", NOON);

        assertThat(forced().find(refund.id())).contains(refund);
        assertThat(forced().find(new RefundId("forced-2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsHowItWasDecided(Verdict verdict) {
        ForcedRefund decided = decide(added("forced-1", "order-1", NOON), verdict);

        assertThat(forced().find(decided.id())).contains(decided);
    }

    @Test
    void whatWasDecidedIsDecidedForGood() {
        ForcedRefund asked = added("forced-1", "order-1", NOON);
        ForcedRefund rejected = decide(asked, Verdict.REJECTED);

        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> decide(asked, Verdict.APPROVED));
        assertThat(forced().find(asked.id())).contains(rejected);
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() {
        ForcedRefund asked = added("forced-1", "order-1", NOON);

        List<Boolean> decided = Race.of(8, racer -> {
            try {
                decide(asked, Verdict.APPROVED);
                return true;
            } catch (StaleWriteException late) {
                return false;
            }
        });

        assertThat(decided).containsOnlyOnce(true);
    }

    @Test
    void anIdIsUsedOnce() {
        added("forced-1", "order-1", NOON);

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> added("forced-1", "order-2", NOON));
    }

    @Test
    void findsThoseOfAnOrderAndThoseThatWait() {
        ForcedRefund old = added("forced-1", "order-1", NOON);
        ForcedRefund other = added("forced-2", "order-2", NOON.plusSeconds(1));
        ForcedRefund rejected = decide(added("forced-3", "order-1", NOON.plusSeconds(2)), Verdict.REJECTED);

        assertThat(forced().findByOrder(new OrderId("order-1"))).containsExactly(old, rejected);
        assertThat(forced().undecidedSince(NOON)).containsExactly(other);
        assertThat(forced().undecidedSince(NOON.minusSeconds(1))).containsExactly(old, other);
    }
}
