package io.creditpack.adapter.toss;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server in Toss's place that treats each connection as the test says, down to the byte. */
final class RawToss implements AutoCloseable {
    private final ServerSocket listener;
    private final int connections;
    private final Script script;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    /** What happens on one connection; afterwards it is closed. */
    interface Script {
        void serve(Connection connection) throws IOException;
    }

    RawToss(Script script) {
        this(Integer.MAX_VALUE, script);
    }

    /** Starts a server that listens no more once it has so many connections. */
    RawToss(int connections, Script script) {
        this.connections = connections;
        this.script = script;
        try {
            listener = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    private void accept() {
        try {
            for (int i = 1; i <= connections; i++) {
                Socket socket = listener.accept();
                sockets.add(socket);
                if (i == connections) {
                    listener.close();
                }
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.serve(new Connection(socket));
        } catch (IOException theOtherSideLeft) {
            // As it should, when the answer is bad enough.
        }
    }

    URI url() {
        return address("http");
    }

    URI address(String scheme) {
        return URI.create(scheme + "://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort());
    }

    /** Returns how many whole requests arrived, over all connections. */
    int requests() {
        return requests.get();
    }

    int connections() {
        return sockets.size();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    /** One connection, from Toss's side. */
    final class Connection {
        private final Socket socket;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        /** Reads one request, head and body, and returns its head. */
        String readRequest() throws IOException {
            StringBuilder head = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new EOFException();
                }
                head.append((char) next);
            }
            in.readNBytes(bodyLength(head.toString()));
            requests.incrementAndGet();
            return head.toString();
        }

        private static int bodyLength(String head) {
            return head.lines()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .filter(line -> line.startsWith("content-length:"))
                    .map(line -> Integer.parseInt(line.substring(15).trim()))
                    .findAny()
                    .orElse(0);
        }

        int readByte() throws IOException {
            return socket.getInputStream().read();
        }

        /** Returns what arrives first, byte by character. */
        String readSome() throws IOException {
            byte[] bytes = new byte[10_000];
            int length = socket.getInputStream().read(bytes);
            return new String(bytes, 0, Math.max(length, 0), StandardCharsets.ISO_8859_1);
        }

        /** Answers 200 with JSON and keeps the connection. */
        void answer(String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n"
                    + body);
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Ends the connection with a reset instead of a farewell. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says nothing until the other side gives up. */
        void staySilent() throws IOException {
            if (socket.getInputStream().read() >= 0) {
                throw new IOException("nothing more was expected");
            }
        }
    }
}
