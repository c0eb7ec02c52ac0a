package io.creditpack.adapter.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * Lets a request be worked on once its body is there: whoever sends slowly keeps no thread and no place waiting.
 *
 * <p>A body that says it is too large, or turns out to be, is not waited for: it is refused as it comes.
 */
final class BodyFirst extends Handler.Wrapper {
    /** All bodies that are not complete yet, together: a few hundred of the largest, tens of thousands of usual ones. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Consumer<Request> complete;
    private final AtomicLong bytes = new AtomicLong();

    /** Calls {@code complete} for each request that is about to be worked on. */
    BodyFirst(Consumer<Request> complete) {
        this.complete = complete;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isAwaited(request)) {
            complete.accept(request);
            return super.handle(request, response, callback);
        }
        new Arrival(request, response, callback).read(Runnable::run);
        return true;
    }

    private static boolean isAwaited(Request request) {
        long length = request.getLength();
        return length > 0
                ? length <= WebServer.LARGEST_BODY
                : request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** A body on its way. */
    private final class Arrival {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Arrival(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void read(Executor thread) {
            for (Content.Chunk chunk = request.read(); chunk != null; chunk = request.read()) {
                if (Content.Chunk.isFailure(chunk)) {
                    refuse(HttpStatus.REQUEST_TIMEOUT_408);
                    return;
                }
                keep(chunk);
                boolean last = chunk.isLast();
                if (last || body.size() > WebServer.LARGEST_BODY) {
                    thread.execute(() -> goOn(last));
                    return;
                }
                if (bytes.get() > MOST_BYTES) {
                    refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
                    return;
                }
            }
            request.demand(Invocable.from(
                    InvocationType.NON_BLOCKING,
                    () -> read(request.getComponents().getExecutor())));
        }

        private void keep(Content.Chunk chunk) {
            byte[] piece = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(piece);
            chunk.release();
            body.writeBytes(piece);
            bytes.addAndGet(piece.length);
        }

        private void goOn(boolean last) {
            bytes.addAndGet(-body.size());
            complete.accept(request);
            try {
                if (!BodyFirst.super.handle(new Received(request, body.toByteArray(), last), response, callback)) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                }
            } catch (Throwable failure) {
                Response.writeError(request, response, callback, failure);
            }
        }

        private void refuse(int status) {
            bytes.addAndGet(-body.size());
            Response.writeError(request, response, callback, status);
        }
    }

    /** A request whose body begins with what came so far. */
    private static final class Received extends Request.Wrapper {
        private Optional<Content.Chunk> begin;

        Received(Request request, byte[] body, boolean last) {
            super(request);
            this.begin = Optional.of(Content.Chunk.from(ByteBuffer.wrap(body), last));
        }

        @Override
        public Content.Chunk read() {
            Optional<Content.Chunk> first = begin;
            begin = Optional.empty();
            return first.orElseGet(super::read);
        }
    }
}
