package io.creditpack.adapter.toss.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest extends SandboxTest {
    @Override
    SandboxConfig config(SandboxConfig plain) {
        return plain.refusing("test_gsk_retired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_gsk_any", "test_sk_any", "test_gsk_docs_OaPz8L5KdmQXkzRz3y47BMw6"})
    void anyTestSecretKeyIsTaken(String key) {
        assertThat(statusWith(Http.basic(key + ":"))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test_gsk_retired", "live_gsk_real", "test_gck_client", "test_ck_client", "", "nonsense"})
    void otherKeysAreUnauthorized(String key) {
        Http.Reply refused = with(Http.basic(key + ":"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("UNAUTHORIZED_KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer test_gsk_any",
        "Bearer dGVzdF9nc2tfYW55Og==",
        "Basic test_gsk_any",
        "Basic dGVzdF9nc2tfYW55",
        "Basic dGVzdF9nc2tfYW55OnB3"
    })
    void headersWithoutTheColonAreMalformed(String header) {
        Http.Reply refused = with(header);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("INCORRECT_BASIC_AUTH_FORMAT");
    }

    @Test
    void keysCanBeRefusedAndTakenAgain() {
        refuse("\"test_gsk_new\"");
        assertThat(statusWith(Http.basic("test_gsk_new:"))).isEqualTo(401);
        assertThat(statusWith(Http.basic("test_gsk_retired:"))).isEqualTo(404);

        refuse("");
        assertThat(statusWith(Http.basic("test_gsk_new:"))).isEqualTo(404);

        http.plain("DELETE", "/sandbox", "");
        assertThat(statusWith(Http.basic("test_gsk_retired:"))).isEqualTo(401);
    }

    private void refuse(String keys) {
        assertThat(http.plain("PUT", "/sandbox/refused-keys", "{\"keys\":[" + keys + "]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void callsWithoutAHeaderAreUnauthorized() {
        assertThat(http.plain("GET", "/v1/payments/x", "").code()).isEqualTo("UNAUTHORIZED_KEY");
    }

    @Test
    void everyAnswerCarriesATraceId() {
        assertThat(http.plain("GET", "/v1/payments/x", "").header("x-tosspayments-trace-id"))
                .isNotEmpty();
        assertThat(query(confirmed(SandboxMethod.CARD)).header("x-tosspayments-trace-id"))
                .isNotEmpty();
    }

    @Test
    void keysAreNeverShown() {
        http.toss("GET", "/v1/payments/x", "");

        assertThat(http.plain("GET", "/sandbox/requests", "").text()).doesNotContain(Http.SECRET_KEY, "Basic");
        assertThat(SandboxConfig.on(0, Clock.systemUTC())
                        .refusing("test_gsk_retired")
                        .toString())
                .doesNotContain("retired");
    }

    private int statusWith(String authorization) {
        return with(authorization).status();
    }

    private Http.Reply with(String authorization) {
        return http.plain("GET", "/v1/payments/x", "", "Authorization", authorization);
    }
}
