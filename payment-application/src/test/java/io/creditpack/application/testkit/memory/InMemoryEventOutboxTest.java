package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.EventOutboxContract;

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
