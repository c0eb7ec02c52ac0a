package io.creditpack.adapter.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what never became a request, such as an address with a NUL in it, as every other refusal is answered. */
final class JettyFailures extends ErrorHandler {
    private final SecurityHeaders headers;

    JettyFailures(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Problem problem = Failures.ofStatus(response.getStatus());
        response.setStatus(problem.kind().status());
        headers.addTo(response);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Json.PROBLEM);
        if (problem.kind() == ProblemType.UNAVAILABLE) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Admission.RETRY_SECONDS);
        }
        String body = Json.text(problem.body(""));
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
