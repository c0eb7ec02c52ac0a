package io.creditpack.adapter.web;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * Lets a client hear an answer that was given before all of its body came, such as 413: a connection closed under a
 * client that still sends is reset, and the answer is lost with it.
 *
 * <p>So what still comes is read and forgotten, up to a limit, and without a thread that waits for it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.6">RFC 9112, 9.6 (tear-down)</a>
 */
final class LingeringClose extends Handler.Wrapper {
    /** What somebody sends by mistake is smaller; whoever sends more may miss the answer. */
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** For a body that trickles; for one that stops, the connector's idle time-out comes first. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var body = new Body(request);
        return super.handle(body, response, new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                body.forget(callback);
            }
        });
    }

    /** A request whose body need not be read to its end by whoever answers. */
    private static final class Body extends Request.Wrapper {
        private final long since = NanoTime.now();
        private long forgotten;

        Body(Request request) {
            super(request);
        }

        private enum Rest {
            /** All of it came. */
            NONE,
            /** More may come. */
            AWAITED,
            /** More may come, and is not worth waiting for. */
            GIVEN_UP
        }

        /** Says whether all of it came. Jetty's own answer would close it to us where not. */
        @Override
        public boolean consumeAvailable() {
            return skip() == Rest.NONE;
        }

        /** Lets the rest come, and then calls {@code done}. */
        void forget(Callback done) {
            if (skip() == Rest.AWAITED && maySend()) {
                demand(() -> forget(done));
            } else {
                done.succeeded();
            }
        }

        /** A client that waits for leave to send its body keeps it, now that it has an answer. */
        private boolean maySend() {
            return !getHeaders().contains(HttpHeader.EXPECT) || Request.getContentBytesRead(this) > 0;
        }

        private Rest skip() {
            while (forgotten <= MOST_BYTES && NanoTime.secondsSince(since) <= LONGEST.toSeconds()) {
                Content.Chunk chunk = read();
                if (chunk == null) {
                    return Rest.AWAITED;
                }
                forgotten += chunk.remaining();
                chunk.release();
                if (chunk.isLast()) {
                    return Content.Chunk.isFailure(chunk) ? Rest.GIVEN_UP : Rest.NONE;
                }
            }
            return Rest.GIVEN_UP;
        }
    }
}
