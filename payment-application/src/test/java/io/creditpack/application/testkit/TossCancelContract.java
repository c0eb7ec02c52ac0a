package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.creditpack.application.port.CancelRequest;
import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.TossGateway;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.Cancel;
import io.creditpack.domain.payment.Payment;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.PaymentStatus;
import io.creditpack.domain.payment.RefundAccount;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every {@link TossGateway} gives money back. */
public abstract class TossCancelContract extends TossStory {
    private static final Optional<RefundAccount> ACCOUNT = Optional.of(new RefundAccount("20", "1234567890", "홍길동"));

    private static CancelRequest request(PaymentKey key, String intent, long amount, long balance) {
        CancelRequest.Part part = new CancelRequest.Part(Won.of(amount), Won.of(balance));
        return new CancelRequest(key, "cancel:" + intent, part, "고객 변심", Optional.empty());
    }

    private CancelResult cancel(PaymentKey key, String intent, long amount, long balance) {
        return gateway().cancel(request(key, intent, amount, balance));
    }

    private CancelResult cancelAll(PaymentKey key) {
        return cancel(key, "all", 3_000, 3_000);
    }

    private CancelResult cancelTo(Optional<RefundAccount> account, PaymentKey key) {
        CancelRequest all = request(key, "to-account", 3_000, 3_000);
        return gateway().cancel(new CancelRequest(key, all.idempotencyKey(), all.part(), all.reason(), account));
    }

    private static Payment canceled(CancelResult result) {
        return assertThat(result)
                .asInstanceOf(type(CancelResult.Canceled.class))
                .actual()
                .payment();
    }

    private void assertNothingWentBack(PaymentKey key) {
        assertThat(current(key).cancels()).isEmpty();
        assertThat(current(key).amounts().balance()).isEqualTo(PRICE);
    }

    @Test
    void everythingGoesBackAtOnce() {
        PaymentKey key = paid();

        Payment payment = canceled(cancelAll(key));

        assertThat(payment.status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(payment.isFullyCanceled()).isTrue();
        assertThat(payment.amounts().total()).isEqualTo(PRICE);
        assertThat(payment.amounts().balance()).isEqualTo(Won.ZERO);
        assertThat(payment.cancels()).extracting(Cancel::amount).containsExactly(PRICE);
        assertThat(current(key)).isEqualTo(payment);
    }

    @Test
    void partsGoBackOneAfterAnother() {
        PaymentKey key = paid();

        Payment part = canceled(cancel(key, "first", 1_000, 3_000));
        assertThat(part.status()).isEqualTo(PaymentStatus.PARTIAL_CANCELED);
        assertThat(part.amounts().balance()).isEqualTo(Won.of(2_000));
        assertThat(part.isFullyCanceled()).isFalse();

        toss().letAMomentPass();
        Payment rest = canceled(cancel(key, "second", 2_000, 2_000));
        assertThat(rest.status()).isEqualTo(PaymentStatus.PARTIAL_CANCELED);
        assertThat(rest.isFullyCanceled()).isTrue();
        assertThat(rest.cancels()).extracting(Cancel::amount).containsExactly(Won.of(1_000), Won.of(2_000));
        assertThat(rest.cancels()).extracting(Cancel::transactionKey).doesNotHaveDuplicates();
        assertThat(rest.includesCancelsOf(part)).isTrue();
    }

    @Test
    void aRepeatedKeyGivesBackOnce() {
        PaymentKey key = paid();
        CancelResult first = cancel(key, "once", 1_000, 3_000);
        toss().letAMomentPass();

        assertThat(cancel(key, "once", 1_000, 3_000)).isEqualTo(first);
        assertThat(current(key).amounts().balance()).isEqualTo(Won.of(2_000));
    }

    @Test
    void anotherBalanceThanExpectedGivesNothingBack() {
        PaymentKey key = paid();
        toss().cancelInConsole(key, Won.of(1_000));
        toss().letAMomentPass();

        assertThat(cancelAll(key)).isEqualTo(new CancelResult.Unclear("NOT_MATCHES_REFUNDABLE_AMOUNT"));
        assertThat(current(key).amounts().balance()).isEqualTo(Won.of(2_000));
    }

    @Test
    void whatTheMerchantsConsoleCanceledMustBeAskedFor() {
        PaymentKey key = paid();
        toss().cancelInConsole(key, PRICE);

        assertThat(cancelAll(key)).isEqualTo(new CancelResult.Unclear("ALREADY_CANCELED_PAYMENT"));
        assertThat(current(key).isFullyCanceled()).isTrue();
        assertThat(current(key).cancels()).hasSize(1);
    }

    @Test
    void aRefusalIsFinalForItsKey() {
        PaymentKey key = paid();
        toss().refuseNextCancel("EXCEED_MAX_REFUND_DUE");

        assertThat(cancelAll(key)).isEqualTo(new CancelResult.Refused("EXCEED_MAX_REFUND_DUE"));
        assertThat(cancelAll(key)).isEqualTo(new CancelResult.Refused("EXCEED_MAX_REFUND_DUE"));
        assertNothingWentBack(key);
    }

    @Test
    void whatWasNeverPaidCannotGoBack() {
        PaymentKey key = authenticated();

        assertThat(cancelAll(key)).isEqualTo(new CancelResult.Refused("NOT_CANCELABLE_PAYMENT"));
        assertThat(cancelAll(NOBODYS_KEY)).isEqualTo(new CancelResult.NotAttempted(misconfigured("NOT_FOUND_PAYMENT")));
        assertThat(statusOf(key)).isEqualTo(PaymentStatus.IN_PROGRESS);
    }

    @Test
    void anAccountThatWaitsIsCanceledWholeOrNotAtAll() {
        PaymentKey key =
                confirmed(toss().authenticateVirtualAccount(ORDER, PRICE)).key();

        assertThat(cancel(key, "part", 1_000, 3_000))
                .isEqualTo(new CancelResult.Refused("NOT_ALLOWED_PARTIAL_REFUND_WAITING_DEPOSIT"));
        Payment payment = canceled(cancelAll(key));
        assertThat(payment.status()).isEqualTo(PaymentStatus.CANCELED);
        assertThat(payment.method().approvedAt()).isEmpty();
    }

    @Test
    void aDepositGoesBackToAnAccountOnly() {
        PaymentKey key = deposited();

        assertThat(cancelTo(Optional.empty(), key)).isEqualTo(new CancelResult.Refused("INVALID_REFUND_ACCOUNT_INFO"));
        assertNothingWentBack(key);

        CancelRequest again = request(key, "with-account", 3_000, 3_000);
        Payment payment = canceled(gateway()
                .cancel(new CancelRequest(key, again.idempotencyKey(), again.part(), again.reason(), ACCOUNT)));
        assertThat(payment.status()).isEqualTo(PaymentStatus.CANCELED);
    }

    @Test
    void aLostRequestIsUnknownAndMayBeRepeated() {
        PaymentKey key = paid();
        toss().nextCancel(TossFault.LOST_BEFORE_PROCESSING);

        assertThat(cancelAll(key)).isInstanceOf(CancelResult.Unknown.class);
        assertNothingWentBack(key);
        assertThat(canceled(cancelAll(key)).isFullyCanceled()).isTrue();
    }

    @Test
    void aLostAnswerIsUnknownAndRepeatingItGivesBackOnce() {
        PaymentKey key = paid();
        toss().nextCancel(TossFault.LOST_AFTER_PROCESSING);

        assertThat(cancel(key, "lost", 1_000, 3_000)).isInstanceOf(CancelResult.Unknown.class);
        Payment repeated = canceled(cancel(key, "lost", 1_000, 3_000));
        assertThat(repeated).isEqualTo(current(key));
        assertThat(repeated.amounts().balance()).isEqualTo(Won.of(2_000));
    }

    @Test
    void aFalsifiedAnswerIsPassedOnAsItIs() {
        PaymentKey key = paid();
        toss().nextCancel(TossFault.WRONG_ORDER);

        assertThat(canceled(cancelAll(key)).orderId()).isNotEqualTo(ORDER);
        assertThat(current(key).isFullyCanceled()).isTrue();
    }

    @Test
    void whereNobodyListensNothingIsAttempted() {
        PaymentKey key = paid();
        toss().goDown();

        assertThat(cancelAll(key))
                .isInstanceOfSatisfying(
                        CancelResult.NotAttempted.class,
                        nothing -> assertThat(nothing.obstacle().kind()).isEqualTo(Obstacle.Kind.UNREACHABLE));
    }

    @Test
    void aRefusedKeyIsOurFault() {
        PaymentKey key = paid();
        toss().refuseKeys();

        assertThat(cancelAll(key)).isEqualTo(new CancelResult.NotAttempted(misconfigured("UNAUTHORIZED_KEY")));
    }
}
