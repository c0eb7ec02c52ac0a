package io.creditpack.adapter.web;

import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.SequentialIds;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server with two places and a clock that is moved by hand; what is asked of {@code /held} takes until it is let go. */
final class CrowdedServer implements AutoCloseable {
    static final int PLACES = 2;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final AtomicLong nanos = new AtomicLong();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final Capacity capacity = new Capacity(PLACES, nanos::get, refused::add);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final Semaphore held = new Semaphore(0);
    private final WebServer server;

    CrowdedServer() {
        var clock = new MutableClock(Fixtures.NOON);
        var guests = RunningShop.guests(new InMemoryPaymentStore(), clock);
        var signIn = new SignIn(new Signer(SECRET), new SequentialIds(), guests, SignIn.Programs.NONE);
        server = WebServer.start(
                new WebServer.Listen("127.0.0.1", 0),
                new Gate(RunningShop.SITE, signIn, Proxies.NONE, RateLimits.OFF),
                capacity,
                (ctx, problem) -> ctx.html("<h1>" + problem.kind() + "</h1>"),
                List.of(this::addRoutes));
    }

    private void addRoutes(RoutesConfig routes) {
        routes.get("/held", this::hold, Access.PUBLIC);
        routes.get("/no-memory", CrowdedServer::runOutOfMemory, Access.PUBLIC);
        routes.get("/quick", ctx -> ctx.result("done"), Access.PUBLIC);
        routes.post("/echo", ctx -> ctx.result(ctx.body()), Access.PUBLIC);
        routes.get("/long", ctx -> ctx.result("x".repeat(20_000_000)), Access.PUBLIC);
        routes.get("/health/live", ctx -> ctx.result("UP"), Access.PUBLIC);
        routes.post("/api/webhooks/toss", ctx -> ctx.result("accepted"), Access.TOSS);
        routes.post("/api/payments/toss/confirm", ctx -> capacity.aside(() -> hold(ctx)), Access.PUBLIC);
    }

    private static void runOutOfMemory(Context ctx) {
        throw new OutOfMemoryError(ctx.path());
    }

    private Context hold(Context ctx) {
        held.release();
        try {
            letGo.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ctx.result("done");
    }

    URI url() {
        return server.url();
    }

    Browser browser() {
        return new Browser(server.url());
    }

    /** Waits until so many requests more are held. */
    void awaitHeld(int requests) {
        try {
            if (!held.tryAcquire(requests, LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("not so many are held");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until somebody waits for a place. */
    void awaitWaiting() {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (capacity.waiting().values().stream().allMatch(waiting -> waiting == 0)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nobody waits for a place");
            }
            Thread.onSpinWait();
        }
    }

    void letGo() {
        letGo.countDown();
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Returns the lines of those that got no place. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        letGo();
        server.close();
    }
}
