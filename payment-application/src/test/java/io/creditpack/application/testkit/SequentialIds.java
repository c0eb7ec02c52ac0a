package io.creditpack.application.testkit;

import io.creditpack.application.port.IdGenerator;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that count upward, so that a failing test names the same order every time. */
public final class SequentialIds implements IdGenerator {
    private final AtomicLong last = new AtomicLong();

    @Override
    public String next() {
        return "%036d".formatted(last.incrementAndGet());
    }
}
