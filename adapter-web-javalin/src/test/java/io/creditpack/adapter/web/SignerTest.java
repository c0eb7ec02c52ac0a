package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SignerTest {
    private static final String OLD = "the-old-secret-of-thirty-two-characters";
    private static final String NEW = "the-new-secret-of-thirty-two-characters";

    private final Signer old = new Signer(OLD);

    @Test
    void J4_whatThePreviousSecretSignedStaysGenuine() {
        var changed = new Signer(NEW, Optional.of(OLD));

        assertThat(changed.isSignature("session", "guest_1", old.sign("session", "guest_1")))
                .isTrue();
        assertThat(changed.sign("session", "guest_1")).isEqualTo(new Signer(NEW).sign("session", "guest_1"));
        assertThat(new Signer(NEW).isSignature("session", "guest_1", old.sign("session", "guest_1")))
                .isFalse();
    }

    @Test
    void aSignatureIsGoodForOnePurposeAndOneText() {
        String signature = old.sign("session", "guest_1");

        assertThat(old.isSignature("session", "guest_1", signature)).isTrue();
        assertThat(old.isSignature("customer-key", "guest_1", signature)).isFalse();
        assertThat(old.isSignature("session", "guest_2", signature)).isFalse();
        assertThat(old.isSignature("session", "guest_1", signature + "A")).isFalse();
        assertThat(old.isSignature("session", "guest_1", "")).isFalse();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Signer("short"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Signer(NEW, Optional.of("short")));
    }
}
