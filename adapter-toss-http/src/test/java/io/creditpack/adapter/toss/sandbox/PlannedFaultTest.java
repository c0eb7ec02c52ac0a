package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlannedFaultTest {
    private static final PlannedFault PLAIN = PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.DELAY);

    @Test
    void refusesWhatCannotHappen() {
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.times(0));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.delay(Duration.ofMillis(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PLAIN.code("not a code"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlannedFault.on(SandboxOperation.TRANSACTIONS, SandboxFault.DELAY));
    }

    @Test
    void silenceOutlastsTheReadTimeoutOfAnyClient() {
        PlannedFault silent = PlannedFault.on(SandboxOperation.CONFIRM, SandboxFault.TIMEOUT_AFTER_PROCESSING);

        assertThat(silent.delay()).isGreaterThan(Duration.ofSeconds(60));
    }
}
