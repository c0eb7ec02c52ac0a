package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.WebhookEvent;
import io.creditpack.application.port.WebhookInbox.Ending;
import io.creditpack.application.port.WebhookInbox.Terms;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.order.Order;
import io.creditpack.domain.refund.Refund;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link io.creditpack.application.port.UnitOfWork} must do, together with its repositories. */
public abstract class UnitOfWorkContract extends StoreContract {
    private static final Order ORDER = Fixtures.order("ord_000001");
    private static final WebhookEvent EVENT = WebhookInboxContract.event("event-1", Fixtures.NOON);
    private static final Terms TERMS = new Terms(Duration.ofMinutes(1), Duration.ofSeconds(2));

    private static final Hold HOLD =
            Hold.placed(granted().hold(HoldRepositoryContract.entry("hld_1", 1, Fixtures.NOON)));
    private static final Refund REFUND = RefundRepositoryContract.refund(ORDER.id(), "refund-1", "key-1");

    @Test
    void returnsWhatTheWorkReturns() {
        assertThat(store().unitOfWork().<String>inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    void aCommitShowsEverythingToEverybody() {
        write(() -> writeEverywhere(store()));

        Race.of(1, elsewhere -> {
            assertThat(store().orders().find(ORDER.id())).isPresent();
            assertThat(store().ledgers().load(Fixtures.MINJIS_ACCOUNT).version())
                    .isEqualTo(1);
            assertThat(leaseEverything()).isEqualTo(2);
            return true;
        });
    }

    @Test
    void anExceptionLeavesNothing() {
        var reason = new IllegalArgumentException("the work gave up");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> write(() -> {
                    writeEverywhere(store());
                    throw reason;
                }))
                .isSameAs(reason);

        assertNothingIsStored();
    }

    @Test
    void anErrorLeavesNothing() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> write(() -> {
                    writeEverywhere(store());
                    throw new AssertionError("out of luck");
                }));

        assertNothingIsStored();
    }

    @Test
    void theThreadThatFailedCanGoOn() {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> {
                    throw new IllegalStateException("the first time");
                }));

        write(() -> writeEverywhere(store()));

        assertThat(store().orders().find(ORDER.id())).isPresent();
    }

    @Test
    void aNestedTransactionSharesTheFateOfTheOuterOne() {
        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> {
                    write(() -> writeEverywhere(store()));
                    throw new IllegalStateException("after the inner one");
                }));

        assertNothingIsStored();
    }

    @Test
    void aTransactionSeesItsOwnWrites() {
        write(() -> {
            writeEverywhere(store());
            assertThat(store().orders().find(ORDER.id())).isPresent();
            assertThat(store().ledgers().load(Fixtures.MINJIS_ACCOUNT).version())
                    .isEqualTo(1);
        });
    }

    @Test
    void othersSeeNothingBeforeTheCommit() {
        write(() -> {
            writeEverywhere(store());
            Race.of(1, elsewhere -> {
                assertNothingIsStored();
                return true;
            });
        });
    }

    @Test
    void aRefusedWriteSpoilsTheTransaction() {
        add(ORDER);
        Order other = Fixtures.order("ord_000002");

        assertThatIllegalStateException()
                .isThrownBy(() -> write(() -> {
                    store().orders().add(other);
                    assertThatExceptionOfType(AlreadyTakenException.class)
                            .isThrownBy(() -> store().orders().add(ORDER));
                }));

        assertThat(store().orders().find(other.id())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void everyWriteNeedsATransaction(Consumer<PaymentStore> write) {
        add(ORDER);

        assertThatIllegalStateException().isThrownBy(() -> write.accept(store()));
    }

    static Stream<Named<Consumer<PaymentStore>>> writes() {
        var order = ORDER.id();
        return Stream.of(
                Named.of("add", store -> store.orders().add(Fixtures.order("ord_000002"))),
                Named.of("save", store -> store.orders().save(ORDER)),
                Named.of("append", store -> store.ledgers().save(granted())),
                Named.of("load for update", store -> store.ledgers().loadForUpdate(Fixtures.MINJIS_ACCOUNT)),
                Named.of("add a hold", store -> store.holds().add(HOLD)),
                Named.of("end a hold", store -> store.holds().end(HOLD.ended(How.RELEASED, HOLD.restId()))),
                Named.of("add a refund", store -> store.refunds().add(REFUND)),
                Named.of("end a refund", store -> store.refunds().save(REFUND.done())),
                Named.of("watch", store -> store.unsettled().watch(order, Fixtures.NOON)),
                Named.of("lookAgain", store -> store.unsettled().lookAgain(order, Fixtures.NOON)),
                Named.of("lookedLast", store -> store.unsettled().lookedLast(order)),
                Named.of("settled", store -> store.unsettled().settled(order)),
                Named.of("lease orders", store -> store.unsettled().lease(Fixtures.NOON, Duration.ofMinutes(1), 1)),
                Named.of("store", store -> store.webhooks().store(EVENT)),
                Named.of("ignore", store -> store.webhooks().ignore(EVENT, WebhookEvent.Ignored.WRONG_SECRET)),
                Named.of("finish", store -> store.webhooks().finish(EVENT.id(), Ending.DONE, Fixtures.NOON)),
                Named.of("failed", store -> store.webhooks().failed(EVENT.id(), "why")),
                Named.of("end a turn", store -> store.webhooks().endTurn(order, Fixtures.NOON)),
                Named.of("replay", store -> store.webhooks().replay(EVENT.id(), Fixtures.NOON)),
                Named.of("lease events", store -> store.webhooks().lease(Fixtures.NOON, TERMS, 1)));
    }

    private static void writeEverywhere(PaymentStore store) {
        store.orders().add(ORDER);
        store.ledgers().save(granted());
        store.refunds().add(REFUND);
        store.unsettled().watch(ORDER.id(), Fixtures.NOON);
        store.webhooks().store(EVENT);
    }

    private static CreditLedger granted() {
        return CreditLedger.empty(Fixtures.MINJIS_ACCOUNT).grant(Fixtures.grant(ORDER, 1));
    }

    private void assertNothingIsStored() {
        assertThat(store().orders().find(ORDER.id())).isEmpty();
        assertThat(store().register().findByCustomer(Fixtures.MINJI.id(), Optional.empty(), 10))
                .isEmpty();
        assertThat(store().ledgers().load(Fixtures.MINJIS_ACCOUNT))
                .isEqualTo(CreditLedger.empty(Fixtures.MINJIS_ACCOUNT));
        assertThat(store().ledgers().findByOrder(ORDER.id())).isEmpty();
        assertThat(store().refunds().findByOrder(ORDER.id())).isEmpty();
    }

    private int leaseEverything() {
        return store().unitOfWork().inTransaction(() -> {
            var lease = Duration.ofMinutes(1);
            return store().unsettled().lease(Fixtures.NOON, lease, 10).size()
                    + store().webhooks().lease(Fixtures.NOON, TERMS, 10).size();
        });
    }
}
