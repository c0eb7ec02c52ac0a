import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures how customers fare beside connections that begin a request and go on with a byte a second. */
public final class SlowSockets {
    private static final int GUESTS = 100;
    private static final int BUSY_CLIENTS = 40;
    private static final String HALF_A_HEAD = "GET /api/products HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";

    private SlowSockets() {}

    /** Takes the ports of the shop and its sandbox, how many connections, how many seconds, and whether to print JSON. */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        int sockets = Integer.parseInt(args[2]);
        Duration time = Duration.ofSeconds(Integer.parseInt(args[3]));
        var shop = new OpenLoop(port);
        Customers customers = new Customers(port, Integer.parseInt(args[1])).arrive(GUESTS);
        double peak = shop.saturate(BUSY_CLIENTS, Duration.ofSeconds(20), customers::request);

        double alone = OpenLoop.percentile(shop.run(peak / 2, time, customers::request), answer -> true, 0.99);
        var slow = new Slow(port, sockets);
        slow.start();
        slow.awaitAllOpen();
        List<OpenLoop.Answer> beside = shop.run(peak / 2, time, customers::request);
        slow.interrupt();
        slow.join();

        double tail = OpenLoop.percentile(beside, answer -> true, 0.99);
        System.out.printf(
                Locale.ROOT,
                Boolean.parseBoolean(args[4])
                        ? "{\"p99Alone\":%.1f,\"p99Beside\":%.1f,\"ratio\":%.2f,\"failed\":%d,\"closedByServer\":%d}%n"
                        : "p99 alone                  %8.1f ms%n"
                                + "p99 beside slow sockets    %8.1f ms, %.2f x (aim 2)%n"
                                + "requests that failed       %8d%n"
                                + "slow sockets closed        %8d, and opened again%n",
                alone,
                tail,
                tail / alone,
                OpenLoop.count(beside, answer -> !answer.isSuccess()),
                slow.closed);
    }

    /** Keeps so many connections half open, whatever the server does about it. */
    private static final class Slow extends Thread {
        private final int port;
        private final Socket[] sockets;
        private volatile boolean allOpen;
        private volatile int closed;

        Slow(int port, int count) {
            this.port = port;
            this.sockets = new Socket[count];
        }

        void awaitAllOpen() throws InterruptedException {
            while (!allOpen) {
                Thread.sleep(10);
            }
        }

        @Override
        public void run() {
            int lost = 0;
            while (!isInterrupted()) {
                for (int i = 0; i < sockets.length && !isInterrupted(); i++) {
                    try {
                        if (sockets[i] == null) {
                            sockets[i] = new Socket(InetAddress.getLoopbackAddress(), port);
                            send(sockets[i], HALF_A_HEAD);
                        } else {
                            send(sockets[i], "x");
                        }
                    } catch (IOException e) {
                        sockets[i] = null;
                        closed = ++lost;
                    }
                }
                allOpen = true;
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    interrupt();
                }
            }
            for (Socket socket : new ArrayList<>(java.util.Arrays.asList(sockets))) {
                try {
                    if (socket != null) {
                        socket.close();
                    }
                } catch (IOException e) {
                    // It was to be closed.
                }
            }
        }

        private static void send(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
