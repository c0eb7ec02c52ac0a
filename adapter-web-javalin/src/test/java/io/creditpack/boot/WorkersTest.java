package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class WorkersTest {
    @Test
    void whatWasToStartLaterIsNeitherStartedNorWaitedForAtAStop() {
        var started = new AtomicBoolean();
        var workers = new Workers(1);
        workers.startLater("something", () -> started.set(true));

        workers.close();

        assertThat(started).isFalse();
    }
}
