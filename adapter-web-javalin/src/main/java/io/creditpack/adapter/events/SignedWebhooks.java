package io.creditpack.adapter.events;

import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.OutgoingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts events to one address.
 *
 * <p>Any 2xx takes an event, 410 says that it is not wanted, everything else that it must come again. A redirect is not
 * followed, and of an answer only the status is read.
 *
 * @see <a href="https://www.standardwebhooks.com">Standard Webhooks (read 2026-11)</a>
 */
public final class SignedWebhooks implements EventSubscriber {
    private static final Logger LOG = LoggerFactory.getLogger(SignedWebhooks.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** What Standard Webhooks tells subscribers to keep to at most. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private static final int GONE = 410;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final URI address;
    private final List<SigningSecret> secrets;
    private final Clock clock;

    /**
     * Wires it.
     *
     * @param secrets one, or two while one is exchanged: a subscriber takes a webhook that either has signed
     */
    public SignedWebhooks(URI address, List<SigningSecret> secrets, Clock clock) {
        this.address = address;
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    @Override
    public Receipt deliver(OutgoingEvent event) {
        try {
            HttpResponse<InputStream> answer = http.send(request(event), BodyHandlers.ofInputStream());
            answer.body().close();
            return receipt(event, answer.statusCode());
        } catch (IOException unreachable) {
            LOG.warn(
                    "event {} was not taken: {}",
                    event.id(),
                    unreachable.getClass().getSimpleName());
            return Receipt.NOT_TAKEN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Receipt.NOT_TAKEN;
        }
    }

    private HttpRequest request(OutgoingEvent event) {
        String body = event.body();
        long now = clock.instant().getEpochSecond();
        String signatures = secrets.stream()
                .map(secret -> secret.sign(event.id(), now, body))
                .collect(Collectors.joining(" "));
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", signatures)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Receipt receipt(OutgoingEvent event, int status) {
        if (status >= 200 && status < 300) {
            return Receipt.TAKEN;
        }
        LOG.warn("event {} was not taken: status {}", event.id(), status);
        return status == GONE ? Receipt.REFUSED : Receipt.NOT_TAKEN;
    }
}
