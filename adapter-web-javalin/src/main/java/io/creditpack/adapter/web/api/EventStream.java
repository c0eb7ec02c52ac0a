package io.creditpack.adapter.web.api;

import io.creditpack.domain.order.OrderStatus;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * An answer that goes on for minutes, event by event, while no thread waits for it.
 *
 * <p>All that is ever written into it fits the buffers of a connection, so that nobody is kept waiting by one who does not
 * read.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
final class EventStream implements OrderWatches.Watcher {
    static final String TYPE = "text/event-stream";

    private final HttpServletResponse answer;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private EventStream(HttpServletResponse answer) {
        this.answer = answer;
    }

    /** Prepares the answer to a request; nothing is sent yet. */
    static EventStream on(Context ctx) {
        ctx.contentType(TYPE + ";charset=utf-8");
        ctx.header(Header.CONNECTION, "close");
        // Asks a proxy to pass on each event as it comes.
        ctx.header("X-Accel-Buffering", "no");
        return new EventStream(ctx.res());
    }

    /** Keeps the answer open, and runs {@code afterwards} once it has ended. */
    void keepOpen(Context ctx, Runnable afterwards) {
        ctx.future(() -> ended.thenRun(afterwards));
    }

    @Override
    public void tell(OrderStatus status) {
        write("event: status\ndata: {\"status\":\"" + status.name() + "\"}\n\n");
    }

    @Override
    public void beat() {
        write(":\n\n");
    }

    @Override
    public synchronized void end() {
        ended.complete(null);
    }

    private synchronized void write(String text) {
        if (ended.isDone()) {
            return;
        }
        try {
            answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            answer.flushBuffer();
        } catch (IOException gone) {
            end();
        }
    }
}
