package io.creditpack.application.testkit;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.PaymentStore;

class InMemoryEventOutboxTest extends EventOutboxContract {
    private InMemoryPaymentStore memory = new InMemoryPaymentStore();

    @Override
    protected PaymentStore newStore() {
        memory = new InMemoryPaymentStore();
        return memory.store();
    }

    @Override
    protected EventOutbox outbox() {
        return new InMemoryEventOutbox(memory);
    }
}
