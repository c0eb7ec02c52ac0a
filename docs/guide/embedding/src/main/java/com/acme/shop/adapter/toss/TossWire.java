package com.acme.shop.adapter.toss;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;

/** Sends one request and tells what came of it. The JDK's client repeats a lost GET, but no POST; it follows no redirect. */
final class TossWire {
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST_CONNECT)
            .build();
    private final URI base;
    private final String login;
    private final Duration longestCall;

    TossWire(URI base, String login, Duration longestCall) {
        this.base = base;
        this.login = login;
        this.longestCall = longestCall;
    }

    TossReply get(String path) {
        return send(request(path).GET());
    }

    TossReply post(String path, String idempotencyKey, BodyPublisher body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(longestCall).header("Authorization", login);
    }

    private TossReply send(HttpRequest.Builder request) {
        try {
            return read(http.send(request.build(), BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException neverLeft) {
            return new TossReply.NotSent("CONNECT_FAILED");
        } catch (IOException lost) {
            return new TossReply.Lost(lost.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new TossReply.Lost("INTERRUPTED");
        }
    }

    private static TossReply read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        try {
            var json = new PaymentJson(Json.object(answer.body()));
            if (status == 200) {
                return new TossReply.Paid(json.payment());
            }
            return status >= 400 && status < 500 && status != 429
                    ? new TossReply.Refused(json.optional("code").orElse("HTTP_" + status))
                    : new TossReply.Lost(json.optional("code").orElse("HTTP_" + status));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            return new TossReply.Lost("HTTP_" + status + " and unreadable");
        }
    }
}
