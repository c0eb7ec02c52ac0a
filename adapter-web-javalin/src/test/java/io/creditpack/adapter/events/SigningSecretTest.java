package io.creditpack.adapter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {
    private static final String TEXT = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);

    /** The example of the convention's own libraries. */
    @Test
    void signsAsStandardWebhooksDoes() {
        var secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_",
                "whsec_tooShort",
                "whsec_not base64 at all, whatever it is",
            })
    void anotherFormIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret(text));
    }

    @Test
    void isNeverShown() {
        assertThat(new SigningSecret(TEXT)).hasToString("whsec_…").isEqualTo(new SigningSecret(TEXT));
    }
}
