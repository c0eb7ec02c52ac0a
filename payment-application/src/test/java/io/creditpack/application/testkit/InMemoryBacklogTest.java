package io.creditpack.application.testkit;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.PaymentStore;

class InMemoryBacklogTest extends BacklogContract {
    private InMemoryPaymentStore memory = new InMemoryPaymentStore();

    @Override
    protected PaymentStore newStore() {
        memory = new InMemoryPaymentStore();
        return memory.store();
    }

    @Override
    protected Backlog backlog() {
        return new InMemoryBacklog(memory.unitOfWork());
    }
}
