package io.creditpack.adapter.toss;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.Obstacle;
import io.creditpack.application.port.PaymentLookup;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two keys are valid while they are changed; the old one is asked only when the new one is not let in. */
final class KeyRingTest {
    private static final String PREVIOUS = "test_gsk_previous9876543210";
    private static final ConfirmResult KEY_REFUSED =
            new ConfirmResult.NotAttempted(new Obstacle(Obstacle.Kind.MISCONFIGURED, "UNAUTHORIZED_KEY"));

    private final StubbedToss toss = new StubbedToss(Optional.of(new SecretKey(PREVIOUS)));

    @AfterEach
    void close() {
        toss.close();
    }

    private static String keyOf(RecordedRequest request) {
        String header = String.valueOf(request.getHeaders().get("Authorization"));
        byte[] userAndPassword = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(userAndPassword, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedKeyIsReplacedByThePreviousOne(int status) throws Exception {
        toss.answers(status, Examples.error("UNAUTHORIZED_KEY")).answers(200, Examples.PAID);

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);
        RecordedRequest refused = toss.request();
        RecordedRequest accepted = toss.request();
        assertThat(keyOf(refused)).isEqualTo(Examples.SECRET + ":");
        assertThat(keyOf(accepted)).isEqualTo(PREVIOUS + ":");
        assertThat(accepted.getBody()).isEqualTo(refused.getBody());
        assertThat(accepted.getHeaders().get("Idempotency-Key"))
                .isEqualTo(refused.getHeaders().get("Idempotency-Key"));
    }

    @Test
    void queriesUseThePreviousKeyToo() {
        toss.answers(401, Examples.error("UNAUTHORIZED_KEY")).answers(404, Examples.error("NOT_FOUND_PAYMENT"));

        assertThat(toss.gateway().find(Examples.KEY)).isEqualTo(new PaymentLookup.NotFound());
    }

    @Test
    void twoRefusedKeysAreAMisconfiguration() {
        String refusal = Examples.error("UNAUTHORIZED_KEY");
        toss.answers(401, refusal).answers(401, refusal).answers(401, refusal).answers(200, Examples.PAID);

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isEqualTo(KEY_REFUSED);
        assertThat(toss.requests()).isEqualTo(3);
    }

    @Test
    void J4_aSwitchOfKeysBetweenTwoTriesIsNoFailure() throws Exception {
        String refusal = Examples.error("UNAUTHORIZED_KEY");
        toss.answers(401, refusal).answers(401, refusal).answers(200, Examples.PAID);

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);

        assertThat(keyOf(toss.request())).isEqualTo(Examples.SECRET + ":");
        assertThat(keyOf(toss.request())).isEqualTo(PREVIOUS + ":");
        assertThat(keyOf(toss.request())).isEqualTo(Examples.SECRET + ":");
    }

    @ParameterizedTest
    @CsvSource({"403, FORBIDDEN_REQUEST", "403, REJECT_CARD_PAYMENT", "400, INVALID_API_KEY", "500, UNAUTHORIZED_KEY"})
    void whateverElseIsRefusedIsNotAskedAgain(int status, String code) {
        toss.answers(status, Examples.error(code)).answers(200, Examples.PAID);

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isNotInstanceOf(ConfirmResult.Approved.class);
        assertThat(toss.requests()).isEqualTo(1);
    }

    private static TossHttpGateway gateway(RawToss toss) {
        TossConfig config = Examples.config(toss.url());
        return new TossHttpGateway(new TossConfig(
                config.baseUrl(), config.key(), Optional.of(new SecretKey(PREVIOUS)), config.timeouts()));
    }

    @Test
    void anAnswerLostUnderThePreviousKeyIsUnknown() {
        try (RawToss raw = new RawToss(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
            connection.readRequest();
            connection.reset();
        })) {
            assertThat(gateway(raw).confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Unknown.class);
        }
    }

    @Test
    void aRequestThatNeverLeftUnderThePreviousKeyWasNotAttempted() {
        try (RawToss raw = new RawToss(1, connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertThat(gateway(raw).confirm(Examples.CONFIRM))
                    .isEqualTo(
                            new ConfirmResult.NotAttempted(new Obstacle(Obstacle.Kind.UNREACHABLE, "CONNECT_FAILED")));
        }
    }

    @Test
    void withoutAPreviousKeyARefusedOneIsAMisconfigurationAtOnce() {
        try (StubbedToss oneKey = new StubbedToss()) {
            oneKey.answers(401, Examples.error("UNAUTHORIZED_KEY"));

            assertThat(oneKey.gateway().confirm(Examples.CONFIRM)).isEqualTo(KEY_REFUSED);
        }
    }
}
