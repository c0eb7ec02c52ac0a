package io.creditpack.adapter.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.ThreadPool;

/** The running HTTP server. */
public final class WebServer implements AutoCloseable {
    /** Larger than any request of ours and any event of Toss, small enough to read at once. */
    static final long LARGEST_BODY = 256 * 1024;

    /** More than the calls to Toss that may be under way: who waits for Toss never takes the last thread. */
    private static final int MOST_THREADS = 640;

    /** Above that a client's system knocks again, a second later. */
    private static final int MOST_ARRIVING = 1_000;

    /** How long requests may take to end once the server is told to stop. */
    private static final Duration DRAIN = Duration.ofSeconds(15);

    /** A browser keeps its connection open; nobody speaks on it any more. */
    private static final Duration IDLE_AT_STOP = Duration.ofMillis(50);

    static {
        // References in a line of the processor's cache, by which Jetty pads a queue; it would load all of JMX to ask.
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16");
    }

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Where to listen.
     *
     * @param host an address of this machine
     * @param port 0 takes any free port
     */
    public record Listen(String host, int port) {}

    /** Starts a server and returns once it answers. */
    public static WebServer start(Listen listen, Gate gate, Capacity capacity, ErrorPage page, List<Routes> routes) {
        return of(gate, capacity, page, routes).listen(listen);
    }

    /** Loads what every server is made of, by making one that nobody starts. */
    public static void prepare() {
        var unused = Javalin.create(WebServer::quiet).jettyServer().server();
    }

    /** Returns a server that does not listen yet. */
    public static WebServer of(Gate gate, Capacity capacity, ErrorPage page, List<Routes> routes) {
        Javalin javalin = Javalin.create(config -> {
            server(config, capacity, gate.headers());
            gate.addTo(config.routes);
            new Failures(page, gate.log()).addTo(config.routes);
            routes.forEach(group -> group.addTo(config.routes));
        });
        requireAccessOfEveryRoute(javalin);
        return new WebServer(javalin);
    }

    /** Returns this, once it answers. */
    public WebServer listen(Listen listen) {
        javalin.start(listen.host(), listen.port());
        stopWithoutWaitingForIdleConnections(javalin);
        return this;
    }

    /** A route that forgot to say who may call it must not be open to everybody. */
    private static void requireAccessOfEveryRoute(Javalin javalin) {
        calls(javalin)
                .filter(call -> Optional.ofNullable(call.metadata(Roles.class))
                        .filter(roles -> roles.getRoles().stream().anyMatch(Access.class::isInstance))
                        .isEmpty())
                .findFirst()
                .ifPresent(call -> {
                    throw new IllegalStateException("nobody says who may call " + call.path);
                });
    }

    private static Stream<Endpoint> calls(Javalin javalin) {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod());
    }

    private static void stopWithoutWaitingForIdleConnections(Javalin javalin) {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof AbstractConnector listening) {
                listening.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
            }
        }
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void server(JavalinConfig config, Capacity capacity, SecurityHeaders headers) {
        quiet(config);
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.router.javaLangErrorHandler(WebServer::notOfThisRequest);
        config.jetty.addConnector((server, http) -> {
            var connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(config.jetty.host);
            connector.setPort(config.jetty.port);
            connector.setAcceptQueueSize(MOST_ARRIVING);
            return connector;
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(DRAIN.toMillis());
            if (server.getThreadPool() instanceof ThreadPool.SizedThreadPool threads) {
                threads.setMaxThreads(MOST_THREADS);
            }
            server.setErrorHandler(new JettyFailures(headers));
            var doorkeeper = new Doorkeeper(capacity::now);
            // Each stands before the one above it.
            server.insertHandler(new HeadAsGet());
            server.insertHandler(new Admission(capacity, headers));
            server.insertHandler(new BodyFirst(doorkeeper::letPass));
            server.insertHandler(doorkeeper);
            server.insertHandler(new LingeringClose());
        });
    }

    /** An error such as no memory left is not of one request: whoever looks after the whole process hears of it. */
    private static void notOfThisRequest(HttpServletResponse response, Error error) {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, error);
    }

    public int port() {
        return javalin.port();
    }

    /** Returns every call it answers, such as {@code GET /api/me}. */
    public Set<String> calls() {
        return calls(javalin).map(call -> call.method + " " + call.path).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the address on this machine. */
    public URI url() {
        return URI.create("http://localhost:" + port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
