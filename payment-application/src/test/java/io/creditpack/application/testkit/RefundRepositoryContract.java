package io.creditpack.application.testkit;

import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.trigger;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.RefundRepository;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.order.RequestKey;
import io.creditpack.domain.order.Trigger.Cause;
import io.creditpack.domain.refund.Refund;
import io.creditpack.domain.refund.RefundId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RefundRepository} must do. */
public abstract class RefundRepositoryContract extends StoreContract {
    private static final Order ORDER = order("order-1");

    @BeforeEach
    void placeAnOrder() {
        add(ORDER);
    }

    @Test
    void whatWasAddedIsFoundAsItWas() {
        Refund refund = refund("refund-1", "key-1");
        add(refund);

        assertThat(store().refunds().find(ORDER.id(), new RequestKey("key-1"))).contains(refund);
        assertThat(store().refunds().findOpen(ORDER.id())).contains(refund);
        assertThat(store().refunds().findByOrder(ORDER.id())).containsExactly(refund);
    }

    @Test
    void aRefundWhoseRequestTossDidNotAnswerIsOpenAsBefore() {
        Refund refund = refund("refund-1", "key-1");
        add(refund);
        Refund unanswered = refund.unanswered(NOON);
        save(unanswered);

        assertThat(store().refunds().findOpen(ORDER.id())).contains(unanswered);
        Refund unclear = unanswered.unclear(NOON);
        save(unclear);
        assertThat(store().refunds().findOpen(ORDER.id())).contains(unclear);
        save(unclear.done());
        assertThat(store().refunds().findByOrder(ORDER.id())).containsExactly(unclear.done());
    }

    @Test
    void anOrderWithoutRefundsHasNone() {
        assertThat(store().refunds().find(ORDER.id(), new RequestKey("key-1"))).isEmpty();
        assertThat(store().refunds().findOpen(new OrderId("order-none"))).isEmpty();
        assertThat(store().refunds().findByOrder(ORDER.id())).isEmpty();
    }

    @Test
    void anOrderHasOneOpenRefund() {
        add(refund("refund-1", "key-1"));

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add(refund("refund-2", "key-2")));
        assertThat(store().refunds().findByOrder(ORDER.id())).hasSize(1);
    }

    @Test
    void anOrderHasOneRefundUnderAKey() {
        Refund first = refund("refund-1", "key-1");
        add(first);
        save(first.refused("NOT_CANCELABLE_PAYMENT"));

        assertThatExceptionOfType(AlreadyTakenException.class).isThrownBy(() -> add(refund("refund-2", "key-1")));
    }

    @Test
    void aRefundTossDidNothingAboutGivesItsKeyToTheNext() {
        Refund first = refund("refund-1", "key-1");
        add(first);
        save(first.notAttempted("CONNECT_FAILED"));
        assertThat(store().refunds().find(ORDER.id(), new RequestKey("key-1"))).isEmpty();

        Refund second = refund("refund-2", "key-1");
        add(second);

        assertThat(store().refunds().find(ORDER.id(), new RequestKey("key-1"))).contains(second);
        assertThat(store().refunds().findByOrder(ORDER.id()))
                .containsExactly(first.notAttempted("CONNECT_FAILED"), second);
    }

    @Test
    void aRefundThatEndedMakesRoomForTheNext() {
        Refund first = refund("refund-1", "key-1");
        add(first);
        save(first.refused("NOT_CANCELABLE_PAYMENT"));
        Refund second = refund("refund-2", "key-2");
        add(second);
        save(second.done());

        assertThat(store().refunds().findOpen(ORDER.id())).isEmpty();
        assertThat(store().refunds().findByOrder(ORDER.id()))
                .containsExactly(first.refused("NOT_CANCELABLE_PAYMENT"), second.done());
    }

    @Test
    void aRefundEndsOnce() {
        Refund refund = refund("refund-1", "key-1");
        add(refund);
        save(refund.done());

        assertThatExceptionOfType(StaleWriteException.class).isThrownBy(() -> save(refund.refused("LATE")));
        assertThat(store().refunds().findByOrder(ORDER.id())).containsExactly(refund.done());
    }

    @Test
    void aRefundThatWasNeverAddedCannotEnd() {
        assertThatExceptionOfType(StaleWriteException.class)
                .isThrownBy(() -> save(refund("refund-1", "key-1").done()));
    }

    @Test
    void anOrderNobodyPlacedHasNothingToRefund() {
        Refund refund = refund("refund-1", "key-1");
        var ofNobody = Refund.requested(refund.id(), new OrderId("order-none"), refund.terms());

        assertThatIllegalArgumentException().isThrownBy(() -> add(ofNobody));
    }

    @Test
    void ofManyRefundsAtOnceOneIsOpen() {
        List<Boolean> additions = Race.of(8, racer -> {
            try {
                add(refund("refund-" + racer, "key-" + racer));
                return true;
            } catch (AlreadyTakenException taken) {
                return false;
            }
        });

        assertThat(additions).containsOnlyOnce(true);
        assertThat(store().refunds().findByOrder(ORDER.id())).hasSize(1);
    }

    private void add(Refund refund) {
        write(() -> store().refunds().add(refund));
    }

    private void save(Refund refund) {
        write(() -> store().refunds().save(refund));
    }

    private static Refund refund(String id, String key) {
        return refund(ORDER.id(), id, key);
    }

    static Refund refund(OrderId order, String id, String key) {
        var request = new Refund.Request("환불해 주세요", true, trigger(Cause.CUSTOMER));
        var terms = new Refund.Terms(new RequestKey(key), Won.of(2_000), Won.of(3_000), Credits.of(2), request);
        return Refund.requested(new RefundId(id), order, terms);
    }
}
