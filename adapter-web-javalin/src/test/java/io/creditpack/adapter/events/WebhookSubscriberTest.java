package io.creditpack.adapter.events;

import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.EventSubscriber.Receipt;
import io.creditpack.application.testkit.EventSubscriberContract;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of every subscriber, over a socket. */
class WebhookSubscriberTest extends EventSubscriberContract {
    private static final List<SigningSecret> SECRETS =
            List.of(new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

    private Subscriber otherSide;

    @BeforeEach
    void listen() throws IOException {
        otherSide = Subscriber.start();
    }

    @AfterEach
    void stop() {
        otherSide.close();
    }

    @Override
    protected EventSubscriber subscriber() {
        return new SignedWebhooks(otherSide.url(), SECRETS, new MutableClock(Fixtures.NOON));
    }

    @Override
    protected void otherSideAnswers(Receipt receipt) {
        otherSide.answers(Subscriber.status(
                switch (receipt) {
                    case TAKEN -> 200;
                    case NOT_TAKEN -> 503;
                    case REFUSED -> 410;
                }));
    }

    @Override
    protected List<String> heard() {
        return otherSide.received().stream().map(Subscriber.Webhook::body).toList();
    }
}
