package io.creditpack.adapter.toss.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A running fake of TossPayments on the loopback address.
 *
 * <p>Its core API, browser SDK and control API are reached over HTTP at {@link #url()}; the methods here do what the
 * control API does, for tests that run in the same process. They throw {@link IllegalStateException} where the payment
 * is unknown or its state does not allow what is asked.
 */
public final class TossSandbox implements AutoCloseable {
    /** Connections that may wait to be accepted: a burst of hundreds must not be refused. */
    private static final int BACKLOG = 2_048;

    private final HttpServer server;
    private final ExecutorService requestThreads;
    private final Stage stage;

    private TossSandbox(HttpServer server, ExecutorService requestThreads, Stage stage) {
        this.server = server;
        this.requestThreads = requestThreads;
        this.stage = stage;
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
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port());
        try {
            HttpServer server = HttpServer.create(address, BACKLOG);
            // A delayed answer keeps a thread, so there may be as many as there are callers.
            ExecutorService threads = Executors.newCachedThreadPool();
            Stage stage = new Stage(config, new SecureRandom());
            server.setExecutor(threads);
            server.createContext("/", new HttpFront(stage.routes()));
            server.start();
            stage.start();
            return new TossSandbox(server, threads, stage);
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox cannot listen on port " + config.port(), e);
        }
    }

    /** Returns the address it listens on, without a slash at the end. */
    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** A buyer authenticates a payment: IN_PROGRESS, to be confirmed within 10 minutes. */
    public SandboxPayment pay(String orderId, long amount, SandboxMethod method) {
        return stage.actors().pay(new Purchase(orderId, "주문 " + orderId, amount, method, null));
    }

    public Optional<SandboxPayment> payment(String paymentKey) {
        return stage.payments().find(paymentKey);
    }

    /** Returns every payment, newest first. */
    public List<SandboxPayment> payments() {
        return stage.payments().newestFirst().toList();
    }

    /** The bank takes the exact amount into the payment's virtual account. */
    public SandboxPayment deposit(String paymentKey) {
        return stage.actors().deposit(paymentKey, Actors.Transfer.exact());
    }

    /** The bank takes a deposit back: DONE becomes WAITING_FOR_DEPOSIT. */
    public SandboxPayment reverseDeposit(String paymentKey) {
        return stage.actors().reverseDeposit(paymentKey);
    }

    /** The merchant cancels all that is left in Toss's console. */
    public SandboxPayment cancel(String paymentKey) {
        return stage.actors().cancel(paymentKey, OptionalLong.empty());
    }

    /** The merchant cancels {@code amount} won in Toss's console. */
    public SandboxPayment cancel(String paymentKey, long amount) {
        return stage.actors().cancel(paymentKey, OptionalLong.of(amount));
    }

    /** Lets the payment's timer, or the due date of its account, run out now. */
    public SandboxPayment expire(String paymentKey) {
        return stage.actors().expire(paymentKey);
    }

    /** Sets where webhooks go from now on. */
    public void sendWebhooksTo(URI url) {
        stage.queue().sendTo(List.of(url));
    }

    /** Waits until every webhook that is due was tried; returns false if that took longer than {@code limit}. */
    public boolean awaitWebhooks(Duration limit) throws InterruptedException {
        return stage.queue().awaitIdle(limit);
    }

    /** Returns the latest delivery attempts, newest first, at most 1,000. */
    public List<WebhookAttempt> webhookAttempts() {
        return stage.queue().attempts();
    }

    /** Makes the next calls of the fault's operation fail; faults strike in the order they were planned. */
    public void plan(PlannedFault fault) {
        stage.faults().plan(fault);
    }

    /** Makes the next calls about one payment fail, before any fault planned for everybody. */
    public void plan(String paymentKey, PlannedFault fault) {
        stage.faults().plan(paymentKey, fault);
    }

    /** From now on answers these secret keys, and no other test keys, with UNAUTHORIZED_KEY. */
    public void refuseKeys(Set<String> secretKeys) {
        stage.credentials().refuse(secretKeys);
    }

    /** Returns the latest calls of the core API, newest first, at most 10,000. */
    public List<SandboxRequest> requests() {
        return stage.log().newestFirst();
    }

    /** Returns how many calls of one operation arrived since the start or the last {@link #clear}. */
    public long count(SandboxOperation operation) {
        return stage.log().count(operation);
    }

    /** Returns the time on the sandbox's own clock. */
    public Instant now() {
        return stage.clock().instant();
    }

    /** Moves the sandbox's clock ahead; timers that ran out have taken effect when this returns. */
    public void advance(Duration step) {
        stage.advance(step);
    }

    /** Forgets everything and returns to the time, the webhook address and the keys it was started with. */
    public void clear() {
        stage.clear();
    }

    @Override
    public void close() {
        stage.close();
        server.stop(0);
        requestThreads.shutdownNow();
    }
}
