package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaymentsTest {
    private final List<PaymentStatus> heard = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();
    private final Payments payments = new Payments(
            clock, new Agenda(clock), new Tokens(new SecureRandom()), (before, after) -> heard.add(after.status()));

    @Test
    void secondChangeWaitsForTheFirstAndSeesWhatItLeft() {
        String key = openAndAuthenticate();
        CountDownLatch firstIsInside = new CountDownLatch(1);
        CountDownLatch secondIsDone = new CountDownLatch(1);
        CompletableFuture<SandboxPayment> first =
                CompletableFuture.supplyAsync(() -> payments.change(key, (payment, now) -> {
                    firstIsInside.countDown();
                    // Nobody can finish while this change is under way; without the lock the second would.
                    assertThat(within(secondIsDone, 200)).isFalse();
                    return payment.approved(now, "first");
                }));
        assertThat(within(firstIsInside, 10_000)).isTrue();

        CompletableFuture<SandboxPayment> second = CompletableFuture.supplyAsync(() -> {
            SandboxPayment changed = payments.change(key, (payment, now) -> payment.approved(now, "second"));
            secondIsDone.countDown();
            return changed;
        });

        assertThat(first.join().progress().lastTransactionKey()).isEqualTo("first");
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(second::join)
                .withCauseInstanceOf(Refusal.class);
        assertThat(heard).containsExactly(PaymentStatus.IN_PROGRESS, PaymentStatus.DONE);
    }

    @Test
    void refusedChangeLeavesThePaymentAndIsNotHeardOf() {
        String key = openAndAuthenticate();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> payments.change(key, (payment, now) -> payment.deposited(now, "t")));

        assertThat(payments.find(key).orElseThrow().status()).isEqualTo(PaymentStatus.IN_PROGRESS);
        assertThat(heard).containsExactly(PaymentStatus.IN_PROGRESS);
    }

    private String openAndAuthenticate() {
        String key = payments.open(new Purchase("order_1", "PRO Pack", 3_000, SandboxMethod.CARD, null))
                .paymentKey();
        payments.change(key, SandboxPayment::authenticated);
        return key;
    }

    private static boolean within(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
