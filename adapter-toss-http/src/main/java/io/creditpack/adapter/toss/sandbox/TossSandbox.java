package io.creditpack.adapter.toss.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A running fake of TossPayments on the loopback address. */
public final class TossSandbox implements AutoCloseable {
    /** Connections that may wait to be accepted: a burst of hundreds must not be refused. */
    private static final int BACKLOG = 2_048;

    private final HttpServer server;
    private final ExecutorService requestThreads;
    private final Agenda agenda;

    private TossSandbox(HttpServer server, ExecutorService requestThreads, Agenda agenda) {
        this.server = server;
        this.requestThreads = requestThreads;
        this.agenda = agenda;
    }

    /**
     * Starts a sandbox and returns once it answers.
     *
     * @throws UncheckedIOException if the port cannot be listened on
     */
    public static TossSandbox start(SandboxConfig config) {
        // Without it every answer on a kept connection costs 40 ms; above 200 idle connections the rest would be cut.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", Integer.toString(BACKLOG));
        MovableClock clock = new MovableClock(config.clock());
        Agenda agenda = new Agenda(clock);
        Payments payments = new Payments(clock, agenda, new Tokens(new SecureRandom()), (before, after) -> {});
        Routes routes = new Routes();
        new StaticPages().addTo(routes);
        new CheckoutApi(payments, new Faults()).addTo(routes);
        new ControlApi(payments).addTo(routes);
        try {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            HttpServer server = HttpServer.create(new InetSocketAddress(loopback, config.port()), BACKLOG);
            // Every delayed answer keeps a thread, so there may be as many as there are callers.
            ExecutorService threads = Executors.newCachedThreadPool();
            server.setExecutor(threads);
            server.createContext("/", new HttpFront(routes));
            server.start();
            agenda.start();
            return new TossSandbox(server, threads, agenda);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + config.port(), e);
        }
    }

    /** Returns the address it listens on, without a slash at the end. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        requestThreads.shutdownNow();
        agenda.close();
    }
}
