package io.creditpack.application.testkit;

import io.creditpack.application.port.EventSubscriber;
import io.creditpack.application.port.EventSubscriber.Receipt;
import io.creditpack.application.port.OutgoingEvent;
import java.util.List;

class FakeEventSubscriberTest extends EventSubscriberContract {
    private final FakeEventSubscriber fake = new FakeEventSubscriber(() -> false);

    @Override
    protected EventSubscriber subscriber() {
        return fake;
    }

    @Override
    protected void otherSideAnswers(Receipt receipt) {
        fake.answers(receipt);
    }

    @Override
    protected List<String> heard() {
        return fake.heard().stream().map(OutgoingEvent::body).toList();
    }
}
