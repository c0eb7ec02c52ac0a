import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Sends requests at their moments, however long the answers before them take, and measures from the moment on: a server
 * that is late is late for everybody who would have come meanwhile.
 */
final class OpenLoop {
    /** More than are ever under way at once; a request that finds nobody free waits, and that counts. */
    private static final int CONNECTIONS = 800;

    private final int port;

    OpenLoop(int port) {
        this.port = port;
    }

    /** One request; each header ends with a line end. */
    record Request(String method, String path, String headers, String body) {
        static Request get(String path, String headers) {
            return new Request("GET", path, headers, "");
        }

        static Request post(String path, String headers, String json) {
            return new Request("POST", path, headers + "Content-Type: application/json\r\n", json);
        }

        private byte[] bytes() {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            String length = method.equals("GET") ? "" : "Content-Length: " + content.length + "\r\n";
            return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + length + "\r\n" + body)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** One answer: its status (0 for none), header and body, and when it was due and how long it took, in nanoseconds. */
    record Answer(int status, String head, String body, long due, long took) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Sends so many requests a second. */
    List<Answer> run(double perSecond, Duration time, IntFunction<Request> requests) {
        int total = (int) (perSecond * time.toMillis() / 1_000);
        var answers = new Answer[total];
        var next = new AtomicInteger();
        long start = System.nanoTime() + 50_000_000;
        together(CONNECTIONS, connection -> {
            for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                long due = start + (long) (i * 1e9 / perSecond);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                answers[i] = connection.exchange(requests.apply(i), due);
            }
        });
        return Arrays.asList(answers);
    }

    /** Keeps so many clients busy, each waiting for its answer; returns how many succeeded a second. */
    double saturate(int clients, Duration time, IntFunction<Request> requests) {
        var next = new AtomicInteger();
        var successes = new AtomicInteger();
        long start = System.nanoTime();
        together(clients, connection -> {
            while (System.nanoTime() - start < time.toNanos()) {
                if (connection.exchange(requests.apply(next.getAndIncrement()), System.nanoTime()).isSuccess()) {
                    successes.incrementAndGet();
                }
            }
        });
        return successes.get() * 1e9 / (System.nanoTime() - start);
    }

    /** Sends one request and returns its answer, which must be a success. */
    Answer ask(Request request) {
        try (var connection = new Client()) {
            Answer answer = connection.exchange(request, System.nanoTime());
            if (!answer.isSuccess()) {
                throw new IllegalStateException(request + " was answered " + answer.status() + " " + answer.body());
            }
            return answer;
        }
    }

    private interface Work {
        void with(Client connection);
    }

    private void together(int clients, Work work) {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var thread = new Thread(() -> {
                try (var connection = new Client()) {
                    work.with(connection);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One connection, opened again when it is lost. */
    private final class Client implements AutoCloseable {
        private Socket socket;
        private InputStream in;

        Answer exchange(Request request, long due) {
            try {
                if (socket == null) {
                    socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    socket.setTcpNoDelay(true);
                    socket.setSoTimeout(30_000);
                    in = new BufferedInputStream(socket.getInputStream());
                }
                socket.getOutputStream().write(request.bytes());
                String head = head();
                String body = body(head);
                return new Answer(Integer.parseInt(head.substring(9, 12)), head, body, due, System.nanoTime() - due);
            } catch (IOException lost) {
                close();
                return new Answer(0, "", String.valueOf(lost), due, System.nanoTime() - due);
            }
        }

        private String head() throws IOException {
            var head = new StringBuilder();
            while (!isComplete(head)) {
                head.append((char) read());
            }
            return head.toString();
        }

        private boolean isComplete(StringBuilder head) {
            int length = head.length();
            return length > 3 && head.charAt(length - 1) == '\n' && head.charAt(length - 3) == '\n';
        }

        private String body(String head) throws IOException {
            String lower = head.toLowerCase(Locale.ROOT);
            int at = lower.indexOf("\r\ncontent-length: ");
            if (at >= 0) {
                int begin = at + 18;
                return text(Integer.parseInt(head.substring(begin, head.indexOf("\r\n", begin))));
            }
            var body = new StringBuilder();
            for (int size = lower.contains("chunked") ? chunk() : 0; size > 0; size = chunk()) {
                body.append(text(size));
                line();
            }
            if (lower.contains("chunked")) {
                line();
            }
            return body.toString();
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line(), 16);
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int next = read(); next != '\n'; next = read()) {
                line.append((char) next);
            }
            return line.toString().strip();
        }

        private String text(int length) throws IOException {
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        private int read() throws IOException {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            return next;
        }

        @Override
        public void close() {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            socket = null;
        }
    }

    /** Returns the time that the given share of the answers that count took at most, in milliseconds. */
    static double percentile(List<Answer> answers, Predicate<Answer> counts, double share) {
        long[] took = answers.stream().filter(counts).mapToLong(Answer::took).sorted().toArray();
        return took.length == 0 ? Double.NaN : took[(int) Math.min(took.length - 1, took.length * share)] / 1e6;
    }

    /** Returns how many of the answers count. */
    static long count(List<Answer> answers, Predicate<Answer> counts) {
        return answers.stream().filter(counts).count();
    }

    /** Returns the text of a member of a flat JSON object. */
    static String member(String json, String name) {
        int at = json.indexOf("\"" + name + "\":\"");
        int begin = at + name.length() + 4;
        return json.substring(begin, json.indexOf('"', begin));
    }
}
