package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A client that knows nothing of the sandbox but its address: what a test sees is what any program sees. */
final class Http {
    static final String SECRET_KEY = "test_gsk_sandbox";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Duration patience;

    Http(URI base) {
        this(base, Duration.ofSeconds(10));
    }

    private Http(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** A client of the same address that gives up sooner. */
    Http waiting(Duration limit) {
        return new Http(base, limit);
    }

    static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends as the merchant's server does, with further headers as name, value, name, value. */
    Reply toss(String method, String path, String body, String... headers) {
        return send(request(method, path, body).header("Authorization", basic(SECRET_KEY + ":")), headers);
    }

    /** Sends without credentials. */
    Reply plain(String method, String path, String body, String... headers) {
        return send(request(method, path, body), headers);
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private Reply send(HttpRequest.Builder request, String... headers) {
        try {
            HttpRequest ready = (headers.length == 0 ? request : request.headers(headers)).build();
            return new Reply(client.send(ready, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new LostAnswer(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Reply(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("not JSON: " + response.body(), e);
            }
        }

        String at(String pointer) {
            return json().at(pointer).asText();
        }

        String code() {
            return at("/code");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** No complete answer came. */
    static final class LostAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LostAnswer(IOException cause) {
            super(cause);
        }
    }
}
