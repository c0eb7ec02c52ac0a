package io.creditpack.boot;

import io.creditpack.adapter.events.SignedWebhooks;
import io.creditpack.adapter.events.SigningSecret;
import io.creditpack.adapter.jdbi.Database;
import io.creditpack.application.event.Announcing;
import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.PaymentStore;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of events. Without an address nobody is, and none is stored.
 *
 * @param address where they are posted to
 * @param secrets what they are signed with
 */
record EventSettings(Optional<URI> address, List<SigningSecret> secrets) {
    private static final String URL = "EVENTS_URL";
    private static final String SECRET = "EVENTS_SECRET";
    private static final String SECRETS =
            "must be whsec_ and 24 to 64 random bytes in base64, or two of them with a comma";
    private static final int MOST_SECRETS = 2;

    static EventSettings of(Variables variables) {
        if (variables.text(URL).isPresent() != variables.text(SECRET).isPresent()) {
            variables.refuse(variables.text(URL).isPresent() ? SECRET : URL, "must be set: events need both");
        }
        Optional<URI> address =
                variables.read(URL, "must be an address such as https://shop.example.com/events", Variables::httpUrl);
        if (address.filter(url -> !Loopback.isSafe(url)).isPresent()) {
            variables.refuse(URL, "must begin with https://, or be on this machine");
        }
        List<String> texts = variables.list(SECRET);
        return new EventSettings(address, variables.read(SECRET, List.of(), SECRETS, text -> secrets(texts)));
    }

    private static List<SigningSecret> secrets(List<String> texts) {
        if (texts.size() > MOST_SECRETS) {
            throw new IllegalArgumentException("too many");
        }
        return texts.stream().map(SigningSecret::new).toList();
    }

    boolean areOn() {
        return address.isPresent();
    }

    /** Returns the store that use cases are given: one that announces what it stores, if anybody listens. */
    PaymentStore storeOf(Database database) {
        return areOn() ? Announcing.to(database.outbox(), database.store()) : database.store();
    }

    EventSubscriber subscriber(Clock clock) {
        return new SignedWebhooks(address.orElseThrow(), secrets, clock);
    }
}
