package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many buyers at once wait side by side, not one after another. */
@Timeout(120)
final class BurstTest {
    private static final int BUYERS = 500;

    /** Far more than a burst needs on a busy machine; waiting in turns, nobody would ever get an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    @Test
    void fiveHundredConfirmsAreUnderWayAtTheSameTime() {
        CountDownLatch everybody = new CountDownLatch(BUYERS);
        ExecutorService callers = Executors.newFixedThreadPool(BUYERS);
        try (RawToss toss = new RawToss(connection -> {
            connection.readRequest();
            everybody.countDown();
            if (await(everybody)) {
                connection.answer(Examples.PAID);
            }
        })) {
            TossHttpGateway gateway = new TossHttpGateway(Examples.config(toss.url(), PATIENCE));
            var results = IntStream.range(0, BUYERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> gateway.confirm(Examples.CONFIRM), callers))
                    .toList();

            assertThat(results)
                    .allSatisfy(result -> assertThat(result.join()).isInstanceOf(ConfirmResult.Approved.class));
        } finally {
            callers.shutdownNow();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
