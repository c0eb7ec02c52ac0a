package io.creditpack.adapter.toss;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/** A web server in Toss's place that answers what the test says, and the gateway that talks to it. */
final class StubbedToss implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final TossHttpGateway gateway;

    StubbedToss() {
        this(Optional.empty());
    }

    StubbedToss(Optional<SecretKey> previousKey) {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TossConfig config = Examples.config(address());
        gateway = new TossHttpGateway(new TossConfig(config.baseUrl(), config.key(), previousKey, config.timeouts()));
    }

    URI address() {
        return server.url("/").uri();
    }

    TossHttpGateway gateway() {
        return gateway;
    }

    StubbedToss answers(int status, String body) {
        return answers(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json;charset=UTF-8")
                .body(new Buffer().writeUtf8(body)));
    }

    StubbedToss answers(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    /** Returns the oldest request that no call of this returned. */
    RecordedRequest request() throws InterruptedException {
        return Optional.ofNullable(server.takeRequest(10, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("no request arrived"));
    }

    int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        gateway.close();
        server.close();
    }
}
