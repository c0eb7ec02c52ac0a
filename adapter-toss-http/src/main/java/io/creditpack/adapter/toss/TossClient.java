package io.creditpack.adapter.toss;

import com.fasterxml.jackson.databind.JsonNode;
import io.creditpack.adapter.toss.CallGuard.Share;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Sends one request to Toss and tells what came of it. A request that may have arrived is never sent again.
 *
 * <p>What it logs and returns holds no key, no body and no URL: a URL contains a paymentKey.
 */
final class TossClient implements AutoCloseable {
    /** A payment is about 2 kB, one with a hundred cancels 30 kB. */
    static final int LARGEST_ANSWER = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(TossClient.class);

    private static final Pattern TRACE_ID = Pattern.compile("[A-Za-z0-9_.,:/ -]{1,200}");

    /**
     * The trace of the request that this call is made for, as whoever took it has put it into the logging context.
     *
     * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
     */
    private static final String TRACE_PARENT = "traceparent";

    private final Wire wire;
    private final CallGuard guard;
    private final Share share;

    TossClient(TossConfig config, CallGuard guard) {
        this(new Wire(config), guard, Share.PEOPLE);
    }

    private TossClient(Wire wire, CallGuard guard, Share share) {
        this.wire = wire;
        this.guard = guard;
        this.share = share;
    }

    /** Returns the same for work nobody waits for: it has its own, smaller share of the calls. */
    TossClient inBackground() {
        return new TossClient(wire, guard, Share.BACKGROUND);
    }

    /** Makes the way to Toss, so that nobody's first call waits for it. */
    void prepare() {
        wire.open();
    }

    /** Returns whether a call would be held back now. */
    boolean isResting() {
        return guard.holdsBack(share);
    }

    /**
     * Asks.
     *
     * @param what for the log: the call and whose it is, nothing secret
     * @param path segments below {@code /v1/payments}, encoded here
     */
    Reply get(String what, String... path) {
        return send(wire.queries(), what, request(payments(path)).get().build());
    }

    /**
     * Asks for a list.
     *
     * @param name its segment below {@code /v1}
     * @param parameters in the query, encoded here
     */
    Reply list(String what, String name, Map<String, String> parameters) {
        HttpUrl.Builder url = wire.baseUrl().newBuilder().addPathSegment("v1").addPathSegment(name);
        parameters.forEach(url::addQueryParameter);
        return send(wire.calls(), what, request(url.build()).get().build());
    }

    /** Asks Toss to do something, once for each {@code idempotencyKey}. */
    Reply post(String what, String idempotencyKey, JsonNode body, String... path) {
        return send(
                wire.calls(),
                what,
                request(payments(path))
                        .header("Idempotency-Key", idempotencyKey)
                        .post(new OneShotJson(TossJson.bytes(body)))
                        .build());
    }

    private HttpUrl payments(String... path) {
        HttpUrl.Builder url = wire.baseUrl().newBuilder().addPathSegments("v1/payments");
        for (String segment : path) {
            url.addPathSegment(segment);
        }
        return url.build();
    }

    /** No Accept-Language: an English one would change the words inside the answers as well. */
    private static Request.Builder request(HttpUrl url) {
        Request.Builder request = new Request.Builder().url(url).tag(Departure.class, new Departure());
        Optional.ofNullable(MDC.get(TRACE_PARENT)).ifPresent(trace -> request.header(TRACE_PARENT, trace));
        return request;
    }

    private Reply send(OkHttpClient client, String what, Request request) {
        return guard.call(share, () -> transmit(client, what, request));
    }

    private static Reply transmit(OkHttpClient client, String what, Request request) {
        try (Response response = client.newCall(request).execute()) {
            byte[] bytes = response.body().byteStream().readNBytes(LARGEST_ANSWER + 1);
            if (bytes.length > LARGEST_ANSWER) {
                log.warn("Toss answered {} with {}, far too much to read", what, response.code());
                return new Reply.Lost("answer too large");
            }
            JsonNode body = TossJson.read(bytes);
            log.info(
                    "Toss answered {}: {}{} after {} ms, trace {}",
                    what,
                    response.code(),
                    TossJson.errorCode(body).map(" "::concat).orElse(""),
                    response.receivedResponseAtMillis() - response.sentRequestAtMillis(),
                    traceId(response));
            return new Reply.Answered(response.code(), body);
        } catch (IOException e) {
            return failed(what, request, e);
        }
    }

    private static Reply failed(String what, Request request, IOException e) {
        if (Departure.of(request).hasBegun()) {
            log.warn(
                    "Toss was asked, and no answer came: {}, {}",
                    what,
                    e.getClass().getSimpleName());
            return new Reply.Lost("no answer: " + e.getClass().getSimpleName());
        }
        String code = obstacle(e);
        log.warn("Toss cannot be reached: {}, {}", what, code);
        return new Reply.NotSent(code);
    }

    private static String obstacle(IOException e) {
        if (e instanceof UnknownHostException) {
            return "HOST_UNKNOWN";
        }
        if (e instanceof SSLException) {
            return "TLS_FAILED";
        }
        return e instanceof InterruptedIOException ? "CONNECT_TIMEOUT" : "CONNECT_FAILED";
    }

    private static String traceId(Response response) {
        return Optional.ofNullable(response.header("x-tosspayments-trace-id"))
                .filter(id -> TRACE_ID.matcher(id).matches())
                .orElse("none");
    }

    @Override
    public void close() {
        wire.close();
    }
}
