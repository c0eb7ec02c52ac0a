package io.creditpack.adapter.toss;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/** The way to Toss, made when it is first needed: a start that asks nothing does not wait for OkHttp. */
final class Wire implements AutoCloseable {
    /** A burst of so many requests finds its connections open at the next one. */
    private static final int IDLE_CONNECTIONS = 500;

    private static final int IDLE_SECONDS = 30;
    private static final long UNKNOWN_LENGTH = -1;

    private final TossConfig config;
    private Optional<Clients> clients = Optional.empty();

    Wire(TossConfig config) {
        this.config = config;
    }

    /**
     * What is open.
     *
     * @param baseUrl where Toss is
     * @param calls sends what Toss may take its time for
     * @param queries sends what only looks
     */
    private record Clients(HttpUrl baseUrl, OkHttpClient calls, OkHttpClient queries) {}

    /** Makes it, so that nobody's call waits for that. */
    void open() {
        clients();
    }

    HttpUrl baseUrl() {
        return clients().baseUrl();
    }

    OkHttpClient calls() {
        return clients().calls();
    }

    OkHttpClient queries() {
        return clients().queries();
    }

    private synchronized Clients clients() {
        Clients open = clients.orElseGet(() -> made(config));
        clients = Optional.of(open);
        return open;
    }

    private static Clients made(TossConfig config) {
        HttpUrl baseUrl = Objects.requireNonNull(HttpUrl.get(config.baseUrl()), "a safe URL is an HTTP URL");
        OkHttpClient calls = http(config);
        return new Clients(
                baseUrl,
                calls,
                calls.newBuilder().callTimeout(config.timeouts().query()).build());
    }

    private static OkHttpClient http(TossConfig config) {
        return new OkHttpClient.Builder()
                // One request a connection: what ends one call says nothing about another.
                .protocols(List.of(Protocol.HTTP_1_1))
                // Never the one for the other; and a sandbox on this machine starts without loading TLS.
                .connectionSpecs(List.of(isSecret(config) ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(config.timeouts().connect())
                .readTimeout(config.timeouts().read())
                .writeTimeout(config.timeouts().read())
                .callTimeout(config.timeouts().call())
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .addInterceptor(new KeyRing(config.key(), config.previousKey()))
                .addNetworkInterceptor(Wire::refuseNegativeLength)
                .eventListener(Departure.LISTENER)
                .build();
    }

    private static boolean isSecret(TossConfig config) {
        return "https".equalsIgnoreCase(config.baseUrl().getScheme());
    }

    /**
     * OkHttp takes such a length for a bug of its caller and
     * throws when the answer is read, and again when it is closed.
     */
    private static Response refuseNegativeLength(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (response.body().contentLength() < UNKNOWN_LENGTH) {
            throw new ProtocolException("negative Content-Length");
        }
        return response;
    }

    /** Closes the connections that nobody uses. */
    @Override
    public synchronized void close() {
        clients.ifPresent(open -> open.calls().connectionPool().evictAll());
    }
}
