package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that is answered in the middle of its body, on the wire. */
final class LingeringCloseTest {
    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = new RunningShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void whoeverStillSendsTooMuchIsHeardOut() throws IOException {
        try (var client = new Client()) {
            client.begin("/api/webhooks/toss", "Content-Length: 16777216");
            assertThat(client.answer()).startsWith("HTTP/1.1 413 ");
            client.send(16_777_216);
            client.assertServed();
        }
    }

    /** What is not too much is read whole before anybody looks at it. */
    @ParameterizedTest
    @CsvSource({"/api/payments/toss/confirm, 401", "/api/nothing, 404"})
    void whoeverSendsInVainIsHeardOut(String path, int status) throws IOException {
        try (var client = new Client()) {
            client.begin(path, "Content-Length: 262144");
            client.send(262_144);
            assertThat(client.answer()).startsWith("HTTP/1.1 " + status + " ");
            client.assertServed();
        }
    }

    @Test
    void whoeverNeverStopsIsCutOff() throws IOException {
        try (var client = new Client()) {
            client.begin("/api/webhooks/toss", "Content-Length: 1000000000");
            assertThat(client.answer()).startsWith("HTTP/1.1 413 ");

            assertThatThrownBy(() -> client.send(128_000_000)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoeverAsksFirstIsNotToldToSend() throws IOException {
        try (var client = new Client()) {
            client.begin("/api/webhooks/toss", "Content-Length: 1000000", "Expect: 100-continue");

            assertThat(client.answer()).startsWith("HTTP/1.1 413 ").contains("\nConnection: close\n");
            assertThat(client.in.readLine()).isNull();
        }
    }

    /** Speaks HTTP piece by piece. */
    private static final class Client implements AutoCloseable {
        private static final Pattern LENGTH = Pattern.compile("Content-Length: (\\d+)");

        private final Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), shop.url().getPort());
        private final OutputStream out = socket.getOutputStream();
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Client() throws IOException {
            socket.setSoTimeout(60_000);
        }

        void begin(String path, String... headers) throws IOException {
            send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + String.join("\r\n", headers) + "\r\n\r\n");
        }

        void send(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }

        void send(int bytes) throws IOException {
            byte[] piece = new byte[64_000];
            for (int left = bytes; left > 0; left -= piece.length) {
                out.write(piece, 0, Math.min(left, piece.length));
            }
        }

        /** Sends another request over the same connection. */
        void assertServed() throws IOException {
            begin("/api/webhooks/toss", "Content-Length: 2");
            send("{}");
            assertThat(answer()).startsWith("HTTP/1.1 200 ");
        }

        /** Returns the next answer, head and body. */
        String answer() throws IOException {
            var answer = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                answer.append(line).append('\n');
            }
            Matcher length = LENGTH.matcher(answer);
            for (int left = length.find() ? Integer.parseInt(length.group(1)) : 0; left > 0; left--) {
                answer.append((char) in.read());
            }
            return answer.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
