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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands before a PostgreSQL and can cut a connection just when the server says that it has committed. */
final class CuttingProxy implements AutoCloseable {
    /**
     * What the server's word of a commit ends with.
     *
     * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">CommandComplete (read 2026-11)</a>
     */
    private static final String COMMITTED = "COMMIT\0";

    private final ServerSocket listener;
    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cutting = new AtomicBoolean();
    private final AtomicBoolean hasCut = new AtomicBoolean();

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

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Socket database = new Socket(server.getHost(), server.getPort());
                sockets.addAll(List.of(client, database));
                threads.execute(() -> pass(client, database, false));
                threads.execute(() -> pass(database, client, true));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[64 * 1024];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                if (answers && isCommit(buffer, length) && cutting.compareAndSet(true, false)) {
                    hasCut.set(true);
                    return;
                }
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException oneSideLeft) {
            // Closing both is all that is left to do.
        }
    }

    private static boolean isCommit(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(COMMITTED);
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
}
