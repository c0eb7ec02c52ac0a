package io.creditpack.adapter.toss.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Makes one delivery attempt over HTTP. */
final class WebhookSender {
    /** A receiver that takes longer counts as failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String HEADER_PREFIX = "tosspayments-webhook-transmission-";

    /** Built for the first webhook: it loads TLS as well, for a third of a second, and no start need wait for that. */
    private static final class Client {
        private static final HttpClient HTTP = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /** Returns the status of the answer, 0 if there was none in time. */
    int send(URI url, Delivery delivery) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(HEADER_PREFIX + "time", KoreanTime.withOffset(delivery.due()))
                .header(HEADER_PREFIX + "retried-count", Integer.toString(delivery.retriedCount()))
                .header(HEADER_PREFIX + "id", delivery.transmissionId())
                .POST(BodyPublishers.ofByteArray(delivery.event().body()))
                .build();
        try {
            return Client.HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
