package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that begin a request and do not end it, by a clock that is moved by hand. */
@Timeout(120)
final class SlowConnectionsTest {
    private static final String HALF_A_HEAD = "GET /quick HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    private static final String HALF_A_BODY =
            "POST /echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf";

    /** Well before Jetty itself closes what has been idle for half a minute, and would do the doorkeeper's work. */
    private static final Duration SOON = Duration.ofSeconds(15);

    private final CrowdedServer server = new CrowdedServer();
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        server.close();
    }

    private Socket begin(String text) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort());
        socket.setSoTimeout(Math.toIntExact(SOON.toMillis()));
        slow.add(socket);
        send(socket, text);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void begin(int times, String text) throws IOException {
        for (int i = 0; i < times; i++) {
            begin(text);
        }
    }

    private void assertServed() {
        Browser browser = server.browser();
        var answer = browser.send(browser.request("/quick").timeout(SOON).GET());
        assertThat(answer.body()).isEqualTo("done");
    }

    private static void assertClosed(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            // Closed with a byte of ours unread.
        }
    }

    /** Lets time pass until all are closed: the last ones may have been accepted after the others' time was over. */
    private void assertAllClosedWithin(Duration time) throws IOException {
        int seconds = 0;
        for (Socket socket : slow) {
            socket.setSoTimeout(1_000);
            while (!isClosed(socket)) {
                seconds++;
                assertThat(seconds).isLessThan(Math.toIntExact(SOON.toSeconds()));
                server.pass(time.plusMillis(1));
            }
        }
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            assertClosed(socket);
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private static void assumeOpenFiles(long needed) {
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        assumeThat(system.getMaxFileDescriptorCount()).as("open files").isGreaterThan(needed);
    }

    @Test
    void I9_twoThousandHalfHeadsKeepNobodyWaitingAndAreClosed() throws IOException {
        assumeOpenFiles(5_000);
        begin(2_000, HALF_A_HEAD);

        assertServed();
        server.pass(Doorkeeper.HEAD.plusMillis(1));
        assertAllClosedWithin(Doorkeeper.HEAD);
        assertServed();
    }

    @Test
    void I9_moreHalfBodiesThanThereAreThreadsKeepNobodyWaitingAndAreClosed() throws IOException {
        assumeOpenFiles(2_000);
        begin(700, HALF_A_BODY);

        assertServed();
        assertThat(server.browser().post("/echo", "whole").body()).isEqualTo("whole");
        server.pass(Doorkeeper.BODY.plusMillis(1));
        assertAllClosedWithin(Doorkeeper.BODY);
        assertServed();
    }

    @Test
    void I9_oneByteAtATimeDoesNotProlongAHead() throws IOException {
        Socket socket = begin(HALF_A_HEAD);
        assertServed();
        server.pass(Doorkeeper.HEAD);
        send(socket, "x");

        server.pass(Duration.ofMillis(1));

        assertClosed(socket);
    }

    @Test
    void I9_theConnectionThatKeepsUsWaitingLongestMakesRoomForANewOne() throws IOException {
        assumeOpenFiles(2L * Doorkeeper.MOST_CONNECTIONS + 1_000);
        Socket first = begin(HALF_A_HEAD);
        assertServed();
        server.pass(Duration.ofSeconds(1));
        begin(Doorkeeper.MOST_CONNECTIONS, HALF_A_HEAD);

        assertClosed(first);
        assertServed();
    }

    @Test
    void I9_whoeverDoesNotReadTheAnswerTakesNoPlace() throws IOException {
        begin(2 * CrowdedServer.PLACES, "GET /long HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertServed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 10", "Transfer-Encoding: chunked"})
    void aBodyThatComesInPiecesArrivesWhole(String length) throws IOException {
        Socket socket = begin("POST /echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + "\r\n\r\n");
        boolean chunked = length.startsWith("Transfer");
        for (String piece : List.of("hello", "world")) {
            assertServed();
            send(socket, chunked ? "5\r\n" + piece + "\r\n" : piece);
        }
        if (chunked) {
            send(socket, "0\r\n\r\n");
        }

        assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("helloworld");
    }
}
