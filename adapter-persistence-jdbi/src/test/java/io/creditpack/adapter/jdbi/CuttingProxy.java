package io.creditpack.adapter.jdbi;

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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands before a PostgreSQL and can be cut off, cut at a commit, or lose what goes in one direction. */
final class CuttingProxy implements AutoCloseable {
    /**
     * What the server's word of a commit ends with.
     *
     * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">CommandComplete (read 2026-11)</a>
     */
    static final String COMMITTED = "COMMIT\0";

    /** Where bytes go. */
    enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    private final ServerSocket listener;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cutting = new AtomicBoolean();
    private final AtomicBoolean hasCut = new AtomicBoolean();
    private final Map<Direction, String> losing = new ConcurrentHashMap<>();
    private final Set<Direction> lost = ConcurrentHashMap.newKeySet();
    private volatile boolean isDown;

    CuttingProxy(String database) {
        server = URI.create(database);
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Returns the address of the database through this proxy. */
    String url() {
        return server.toString().replace(":" + server.getPort() + "/", ":" + listener.getLocalPort() + "/");
    }

    /** The next commit takes effect, and the word of it is lost with the connection. */
    void cutAtNextCommit() {
        cutting.set(true);
    }

    boolean hasCut() {
        return hasCut.get();
    }

    /** From the next {@code text} on, what goes in {@code direction} is lost, and nobody is told. */
    void loseFrom(Direction direction, String text) {
        losing.put(direction, text);
    }

    /** Returns whether that text came by, and something has been lost since. */
    boolean isLosing() {
        return !lost.isEmpty();
    }

    /** Ends every connection, and each new one at once. */
    void goDown() {
        isDown = true;
        endConnections();
    }

    /** Connections that come from now on are passed on as at first. */
    void comeBack() {
        isDown = false;
        lost.clear();
    }

    private void endConnections() {
        for (Socket socket : sockets) {
            end(socket);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                if (isDown) {
                    client.close();
                    continue;
                }
                Socket database = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, database));
                threads.execute(() -> pass(client, database, Direction.TO_SERVER));
                threads.execute(() -> pass(database, client, Direction.TO_CLIENT));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to, Direction direction) {
        try (from) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[64 * 1024];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                var text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                if (direction == Direction.TO_CLIENT
                        && text.contains(COMMITTED)
                        && cutting.compareAndSet(true, false)) {
                    hasCut.set(true);
                    break;
                }
                beginToLose(direction, text);
                if (!lost.contains(direction)) {
                    out.write(buffer, 0, length);
                    out.flush();
                }
            }
        } catch (IOException oneSideLeft) {
            // Ending both is all that is left to do.
        }
        // Where bytes get lost, so does the word that the connection has ended.
        if (!lost.contains(direction)) {
            end(to);
        }
    }

    private void beginToLose(Direction direction, String text) {
        String from = losing.get(direction);
        if (from != null && text.contains(from) && losing.remove(direction, from)) {
            lost.add(direction);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        endConnections();
        threads.shutdownNow();
    }
}
