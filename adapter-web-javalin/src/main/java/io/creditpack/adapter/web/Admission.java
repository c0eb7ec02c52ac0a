package io.creditpack.adapter.web;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Has requests wait for their place, without a thread that waits, and answers those that get none. */
final class Admission extends Handler.Wrapper {
    static final String BUSY = "Too much is under way; nothing of this was done. Please try again in a moment.";
    static final String RETRY_SECONDS = "2";

    /** Marks a request that has got so far only to be told, as a page, that there is no place. */
    static final String TURNED_AWAY = Admission.class.getName();

    private static final long SWEEP_MILLIS = 100;

    private final Capacity capacity;
    private final SecurityHeaders headers;

    Admission(Capacity capacity, SecurityHeaders headers) {
        this.capacity = capacity;
        this.headers = headers;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        sweepLater(getServer().getScheduler());
    }

    private void sweepLater(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    if (isRunning()) {
                        try {
                            capacity.sweep();
                        } finally {
                            sweepLater(scheduler);
                        }
                    }
                },
                SWEEP_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var visit = new Visit(request, response, callback);
        if (visit.line.turnstile().enter(visit)) {
            visit.work();
        }
        return true;
    }

    /** One request on its way to its place. */
    private final class Visit implements Turnstile.Visitor {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Capacity.Line line;

        Visit(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.line = capacity.of(Request.getPathInContext(request));
        }

        @Override
        public void letIn() {
            execute(this::work);
        }

        private void execute(Runnable task) {
            request.getComponents().getExecutor().execute(task);
        }

        void work() {
            Place place = capacity.begin(line);
            try {
                pass(request, new Answer(request, response, place), callback);
            } catch (Throwable failure) {
                Response.writeError(request, response, callback, failure);
            } finally {
                // Whatever is still to be sent, such as a stream of events, is nobody's work.
                capacity.leave(place);
            }
        }

        private void pass(Request request, Response response, Callback callback) throws Exception {
            if (!Admission.super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        }

        @Override
        public void turnAway() {
            capacity.refuse(line);
            var accept = Optional.ofNullable(request.getHeaders().get(HttpHeader.ACCEPT));
            if (Failures.isForPerson(Request.getPathInContext(request), accept)) {
                execute(this::showPage);
            } else {
                answer();
            }
        }

        /** The page of a failure is made in memory, after nothing else. */
        private void showPage() {
            request.setAttribute(TURNED_AWAY, TURNED_AWAY);
            try {
                pass(request, response, callback);
            } catch (Throwable failure) {
                Response.writeError(request, response, callback, failure);
            }
        }

        private void answer() {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            headers.addTo(response);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Json.PROBLEM);
            Problem problem = Problem.of(ProblemType.UNAVAILABLE, BUSY);
            String body = Json.text(problem.body(Request.getPathInContext(request)));
            Content.Sink.write(response, true, body, callback);
        }
    }

    private static Callback after(Runnable first, Callback callback) {
        return new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                first.run();
                super.succeeded();
            }

            @Override
            public void failed(Throwable failure) {
                first.run();
                super.failed(failure);
            }
        };
    }

    /** An answer that the other end may take its time to read, at nobody's expense. */
    private static final class Answer extends Response.Wrapper {
        private final Place place;

        Answer(Request request, Response response, Place place) {
            super(request, response);
            this.place = place;
        }

        @Override
        public void write(boolean last, ByteBuffer bytes, Callback callback) {
            if (HttpStatus.isSuccess(getStatus())) {
                place.served();
            } else if (HttpStatus.isServerError(getStatus())) {
                place.letDown();
            }
            if (last) {
                place.leave();
                super.write(true, bytes, callback);
            } else {
                place.lend();
                super.write(false, bytes, after(place::takeBack, callback));
            }
        }
    }
}
