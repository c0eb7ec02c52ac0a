package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.application.port.ConfirmRequest;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class FakeTossGatewayTest extends TossGatewayContract {
    private static final OrderId ORDER = new OrderId("order-1");
    private static final Won PRICE = Won.of(3000);

    private final AtomicBoolean transactionOpen = new AtomicBoolean();
    private final FakeTossGateway toss = new FakeTossGateway(
            transactionOpen::get, Clock.fixed(Instant.parse("2026-01-14T01:30:00Z"), ZoneOffset.UTC));
    private final PaymentKey key = toss.authenticate(ORDER, PRICE);
    private final ConfirmRequest request = new ConfirmRequest(ORDER, key, PRICE);

    @Override
    protected TossWorld start() {
        return toss;
    }

    @Test
    void everyCallInsideATransactionFailsTheTest() {
        transactionOpen.set(true);

        assertThatThrownBy(() -> toss.confirm(request)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> toss.find(key)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> toss.findByOrder(ORDER)).isInstanceOf(AssertionError.class);
        assertThat(toss.confirms()).isZero();
        assertThat(toss.payment(key).status()).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void callsAreCountedWhateverComesOfThem() {
        toss.goDown();
        toss.confirm(request);
        toss.find(key);
        toss.recover();
        toss.confirm(request);

        assertThat(toss.confirms()).isEqualTo(2);
        assertThat(toss.lookups()).isEqualTo(1);
        assertThat(toss.confirmRequests()).containsOnly(request);
    }

    @Test
    void keysAreRefusedUntilTossRecovers() {
        toss.refuseKeys();
        assertThat(toss.confirm(request))
                .isEqualTo(
                        new ConfirmResult.NotAttempted(new Obstacle(Obstacle.Kind.MISCONFIGURED, "UNAUTHORIZED_KEY")));
        assertThat(toss.find(key)).isEqualTo(new PaymentLookup.Unanswered("UNAUTHORIZED_KEY"));

        toss.recover();
        assertThat(toss.confirm(request)).isInstanceOf(ConfirmResult.Approved.class);
    }

    @Test
    void aHeldConfirmHasDoneNothingYetAndItsKeyIsInUse() {
        try (HeldCalls held = toss.holdConfirms()) {
            CompletableFuture<ConfirmResult> first = CompletableFuture.supplyAsync(() -> toss.confirm(request));
            held.awaitArrival();
            assertThat(toss.payment(key).status()).isEqualTo(PaymentStatus.IN_PROGRESS);
            assertThat(toss.confirm(request)).isEqualTo(new ConfirmResult.Unknown("IDEMPOTENT_REQUEST_PROCESSING"));

            held.release();
            assertThat(first.join()).isInstanceOf(ConfirmResult.Approved.class);
        }
    }

    @Test
    void aHeldAnswerComesFromAPaymentThatIsDone() {
        try (HeldCalls held = toss.holdConfirmAnswers()) {
            CompletableFuture<ConfirmResult> first = CompletableFuture.supplyAsync(() -> toss.confirm(request));
            held.awaitArrival();
            assertThat(toss.payment(key).status()).isEqualTo(PaymentStatus.DONE);
            assertThat(first).isNotDone();

            held.release();
            assertThat(first.join()).isInstanceOf(ConfirmResult.Approved.class);
        }
    }
}
