package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LoadTest extends SandboxTest {
    private static final int CALLERS = 500;

    @Test
    @Timeout(30)
    void fiveHundredDelayedConfirmsWaitSideBySide() {
        List<SandboxPayment> payments = IntStream.range(0, CALLERS)
                .mapToObj(i -> authenticated(SandboxMethod.CARD))
                .toList();
        Duration delay = Duration.ofMillis(500);
        sandbox.plan(PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.DELAY)
                .times(CALLERS)
                .delay(delay));
        long begun = System.nanoTime();

        List<Integer> statuses = atOnce(payments);

        assertThat(statuses).hasSize(CALLERS).containsOnly(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(delay.multipliedBy(20));
    }

    @Test
    @Timeout(30)
    void fiftyIdenticalConfirmsTakeTheMoneyOnce() {
        SandboxPayment payment = authenticated(SandboxMethod.CARD);

        List<Integer> statuses = atOnce(Collections.nCopies(50, payment));

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 400).hasSize(49);
        assertThat(sandbox.count(SandboxOperation.CONFIRM)).isEqualTo(50);
    }

    @Test
    @Timeout(30)
    void oneOfManyAttemptsWinsTheOrder() {
        String orderId = newOrder();
        List<SandboxPayment> attempts = IntStream.range(0, 50)
                .mapToObj(i -> sandbox.pay(orderId, 3_000, SandboxMethod.CARD))
                .toList();

        atOnce(attempts);

        assertThat(sandbox.payments())
                .filteredOn(payment -> payment.status() == PaymentStatus.DONE)
                .hasSize(1);
    }

    private List<Integer> atOnce(List<SandboxPayment> payments) {
        ExecutorService callers = Executors.newFixedThreadPool(payments.size());
        try {
            List<CompletableFuture<Integer>> answers = payments.stream()
                    .map(payment ->
                            CompletableFuture.supplyAsync(() -> confirm(payment).status(), callers))
                    .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            callers.shutdown();
        }
    }
}
