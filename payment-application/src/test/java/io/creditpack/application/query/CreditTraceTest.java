package io.creditpack.application.query;

import static io.creditpack.application.testkit.Fixtures.MINJIS_ACCOUNT;
import static io.creditpack.application.testkit.Fixtures.NOON;
import static io.creditpack.application.testkit.Fixtures.order;
import static io.creditpack.application.testkit.Fixtures.paymentKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.query.OrderTimeline.Event;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.PaymentEvidence;
import io.creditpack.domain.order.Order;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditTraceTest {
    private static final Order ORDER = order("ord_000001");
    private static final EntryId GRANT = EntryId.grant(ORDER.id(), 1);

    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final CreditDesk desk = new CreditDesk(memory.store(), new MutableClock(NOON));
    private final CreditTrace trace = new CreditTrace(memory.store());

    @BeforeEach
    void useTheCredits() {
        CreditEntry grant = Fixtures.grant(ORDER, 1);
        var evidence = new PaymentEvidence(paymentKey("one"), Optional.of("txrd_approval"));
        var paid = new CreditEntry(
                grant.id(), grant.type(), grant.credits(), grant.source().paidBy(evidence), grant.time());
        memory.store().unitOfWork().inTransaction(() -> {
            memory.store().orders().add(ORDER);
            memory.store()
                    .ledgers()
                    .save(memory.store().ledgers().load(MINJIS_ACCOUNT).grant(paid));
        });
        desk.grant(MINJIS_ACCOUNT, "gift", 5);
        desk.spend(MINJIS_ACCOUNT, "1", 2);
        desk.spend(MINJIS_ACCOUNT, "2", 3);
        desk.spend(MINJIS_ACCOUNT, "3", 1);
    }

    @Test
    void aGrantIsFollowedToEveryUseOfItsLot() {
        List<Event> story = trace.of(GRANT).orElseThrow();

        assertThat(story)
                .extracting(Event::what)
                .containsExactly("GRANT 3 grant:ord_000001:1", "SPEND 2 spend:shop:1", "SPEND 3 spend:shop:2");
        assertThat(story.get(0).cause())
                .startsWith("order ord_000001, payment ")
                .endsWith(", transaction txrd_approval")
                .doesNotContain(paymentKey("one").value());
        assertThat(story.get(2).result())
                .isEqualTo("-1 left in grant:ord_000001:1; -2 left in promotion:shop:gift; balance 3");
    }

    @Test
    void aUseIsFollowedBackToThePaymentsOfItsCredits() {
        List<Event> story = trace.of(new EntryId("spend:shop:2")).orElseThrow();

        assertThat(story)
                .extracting(Event::what)
                .containsExactly("GRANT 3 grant:ord_000001:1", "GRANT 5 promotion:shop:gift", "SPEND 3 spend:shop:2");
        assertThat(story.get(2).cause()).isEqualTo("portfolio-42");
    }

    @Test
    void thereIsNoStoryOfWhatIsNotThere() {
        assertThat(trace.of(new EntryId("spend:shop:none"))).isEmpty();
    }
}
