package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a request wait in real time, but no longer than the sandbox is open. */
final class Pause {
    private final CountDownLatch closed = new CountDownLatch(1);

    void of(Duration length) {
        try {
            boolean ended = closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                throw Refusal.http(503, "SANDBOX_CLOSED", "the sandbox is closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.http(503, "SANDBOX_CLOSED", "the sandbox is closed");
        }
    }

    void endAll() {
        closed.countDown();
    }
}
