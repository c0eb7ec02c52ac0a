package io.creditpack.adapter.toss;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.CancelResult;
import io.creditpack.application.port.ConfirmResult;
import io.creditpack.application.port.PaymentLookup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that would lead, swamp or trick a client that is less careful. */
@Timeout(30)
final class HostileAnswerTest {
    private static final ConfirmResult TOO_LARGE = new ConfirmResult.Unknown("answer too large");

    private final StubbedToss toss = new StubbedToss();

    @AfterEach
    void close() {
        toss.close();
    }

    private void assertConfirmIsUnknown() {
        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void C12_redirectsAreNotFollowed(int status) {
        try (StubbedToss elsewhere = new StubbedToss()) {
            elsewhere.answers(200, Examples.PAID).answers(200, Examples.PAID);
            for (int i = 0; i < 2; i++) {
                toss.answers(new MockResponse.Builder()
                        .code(status)
                        .setHeader("Location", elsewhere.address().toString()));
            }

            assertConfirmIsUnknown();
            assertThat(toss.gateway().find(Examples.KEY)).isEqualTo(new PaymentLookup.Unanswered("HTTP_" + status));
            assertThat(elsewhere.requests()).isZero();
            assertThat(toss.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 421, 503})
    void noAnswerMakesAPostLeaveTwice(int status) {
        for (int i = 0; i < 4; i++) {
            toss.answers(new MockResponse.Builder().code(status).setHeader("Retry-After", "0"));
        }

        assertConfirmIsUnknown();
        assertThat(toss.gateway().cancel(Examples.CANCEL)).isEqualTo(new CancelResult.Unknown("HTTP_" + status));
        assertThat(toss.requests()).isEqualTo(2);
    }

    @Test
    void C12_aBodyWithoutEndIsLeftAlone() {
        byte[] block = " ".repeat(64 * 1024).getBytes(UTF_8);
        try (RawToss endless = new RawToss(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
            while (true) {
                connection.write(block);
            }
        })) {
            assertThat(new TossHttpGateway(Examples.config(endless.url())).confirm(Examples.CONFIRM))
                    .isEqualTo(TOO_LARGE);
        }
    }

    @Test
    void C12_anAnswerOfAMegabyteIsReadAndALargerOneIsNot() {
        int room = TossClient.LARGEST_ANSWER - Examples.PAID.getBytes(UTF_8).length;
        toss.answers(200, Examples.PAID + " ".repeat(room)).answers(200, Examples.PAID + " ".repeat(room + 1));

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);
        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isEqualTo(TOO_LARGE);
    }

    @Test
    void aCompressedAnswerIsRead() throws IOException {
        toss.answers(compressed(Examples.PAID, 0));

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isInstanceOf(ConfirmResult.Approved.class);
    }

    @Test
    void C12_aCompressedBombDoesNotGoOff() throws IOException {
        toss.answers(compressed(Examples.PAID, 200_000_000));

        assertThat(toss.gateway().confirm(Examples.CONFIRM)).isEqualTo(TOO_LARGE);
    }

    private static MockResponse.Builder compressed(String body, int blanks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(UTF_8));
            byte[] blank = " ".repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < blanks / blank.length; i++) {
                zip.write(blank);
            }
        }
        return new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(bytes.toByteArray()));
    }

    static Stream<byte[]> oddBodies() {
        String inner = Examples.PAID.substring(1);
        return Stream.of(
                "[".repeat(100_000).getBytes(UTF_8),
                "{\"a\":".repeat(100_000).getBytes(UTF_8),
                ("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "," + inner).getBytes(UTF_8),
                ("{\"a\":" + "9".repeat(100_000) + "," + inner).getBytes(UTF_8),
                ("{\"totalAmount\":1," + inner).getBytes(UTF_8),
                (Examples.PAID + Examples.PAID).getBytes(UTF_8),
                "{\"totalAmount\":NaN}".getBytes(UTF_8),
                "{\"totalAmount\":1e26505636518308}".getBytes(UTF_8),
                new byte[] {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f},
                new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
                "{".getBytes(UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource("oddBodies")
    void whatIsNoPlainJsonObjectIsUnknown(byte[] body) {
        toss.answers(new MockResponse.Builder().body(new Buffer().write(body)));

        assertConfirmIsUnknown();
    }

    @Test
    void C12_headersWithoutEndAreUnknown() {
        toss.answers(new MockResponse.Builder()
                .setHeader("X-Long", "x".repeat(2_000_000))
                .body(Examples.PAID));

        assertConfirmIsUnknown();
    }

    @Test
    void anotherPaymentThanAskedForIsPassedOnForTheDomainToJudge() {
        String other = Examples.PAID.replace("ord_20260114_9f3c", "ord_of_somebody_else");
        toss.answers(200, other);

        assertThat(toss.gateway().confirm(Examples.CONFIRM))
                .isInstanceOfSatisfying(
                        ConfirmResult.Approved.class,
                        approved ->
                                assertThat(approved.payment().orderId().value()).isEqualTo("ord_of_somebody_else"));
    }
}
