package io.creditpack.adapter.toss.sandbox;

import java.time.Duration;

/** Lets a request wait in real time, whatever the sandbox's clock says. */
final class Pause {
    private Pause() {}

    /** Waits on the request's own thread; closing the sandbox interrupts it. */
    static void of(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.http(503, "SANDBOX_CLOSED", "the sandbox is closed");
        }
    }
}
