package io.creditpack.adapter.toss.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each request, has it answered and writes the reply. */
final class HttpFront implements HttpHandler {
    private static final Logger log = LoggerFactory.getLogger(HttpFront.class);

    private final Routes routes;

    HttpFront(Routes routes) {
        this.routes = routes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        reply(exchange).send(exchange);
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        Language language =
                Language.of(String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language")));
        try {
            return routes.handle(Request.read(exchange));
        } catch (Refusal refusal) {
            return Answer.refused(refusal, language);
        } catch (RuntimeException e) {
            log.error("sandbox failed on {}", exchange.getRequestMethod(), e);
            return Answer.refused(Refusal.of(TossErrorCode.FAILED_INTERNAL_SYSTEM_PROCESSING), language);
        }
    }
}
