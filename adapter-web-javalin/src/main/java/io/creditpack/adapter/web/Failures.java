package io.creditpack.adapter.web;

import io.creditpack.application.port.StaleWriteException;
import io.creditpack.application.port.StorageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever ends a request early into one answer: a page for a person, problem details for a program. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String RETRY_SECONDS = "5";

    private final ErrorPage page;
    private final SecurityLog log;

    Failures(ErrorPage page, SecurityLog log) {
        this.page = page;
        this.log = log;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, (refused, ctx) -> answer(ctx, refused.problem()));
        routes.exception(HttpResponseException.class, this::refusedByServer);
        routes.exception(StorageException.class, this::unavailable);
        routes.exception(StaleWriteException.class, this::unavailable);
        routes.exception(Exception.class, this::fault);
    }

    private void refusedByServer(HttpResponseException refused, Context ctx) {
        Optional.ofNullable(refused.getDetails().get("availableMethods"))
                .ifPresent(methods -> ctx.header(Header.ALLOW, methods));
        answer(ctx, ofStatus(refused.getStatus()));
    }

    private void unavailable(RuntimeException cause, Context ctx) {
        LOG.warn("{} {} could not be stored", ctx.method(), ctx.path(), cause);
        answer(ctx, Problem.of(ProblemType.UNAVAILABLE, "Nothing was lost; please try again in a moment."));
    }

    private void fault(Exception cause, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), cause);
        answer(ctx, ofStatus(500));
    }

    private void answer(Context ctx, Problem problem) {
        log.refused(ctx, problem.kind());
        ctx.status(problem.kind().status());
        if (problem.kind() == ProblemType.UNAUTHENTICATED) {
            ctx.header(Header.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.kind().status() == 503) {
            ctx.header(Header.RETRY_AFTER, RETRY_SECONDS);
        }
        if (isForPerson(ctx.path(), Optional.ofNullable(ctx.header(Header.ACCEPT)))) {
            page.show(ctx, problem);
        } else {
            Json.answer(ctx, problem.kind().status(), Json.PROBLEM, problem.body(ctx.path()));
        }
    }

    /** Returns whether a page is wanted, going by the path and the header {@code Accept}. */
    static boolean isForPerson(String path, Optional<String> accept) {
        return !path.startsWith("/api/")
                && accept.filter(types -> types.contains("text/html")).isPresent();
    }

    /** The problem behind a status that the server chose by itself. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "No page and no call has this address.");
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "See the Allow header.");
            case 501, 505 -> ofStatus(400);
            case 503 -> Problem.of(ProblemType.UNAVAILABLE, Admission.BUSY);
            case 413 -> Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "The body is larger than any valid request.");
            default ->
                status < 500
                        ? Problem.of(ProblemType.VALIDATION_FAILED, "This is not a request that can be read.")
                        : Problem.of(ProblemType.INTERNAL_ERROR, "It was not your fault, and it is in our log.");
        };
    }
}
