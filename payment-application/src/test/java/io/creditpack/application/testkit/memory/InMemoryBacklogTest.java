package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.Backlog;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.BacklogContract;

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
