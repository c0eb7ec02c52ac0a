package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CheckpointRepositoryContract;

class InMemoryCheckpointRepositoryTest extends CheckpointRepositoryContract {
    private InMemoryPaymentStore memory = new InMemoryPaymentStore();

    @Override
    protected PaymentStore newStore() {
        memory = new InMemoryPaymentStore();
        return memory.store();
    }

    @Override
    protected CheckpointRepository checkpoints() {
        return new InMemoryCheckpointRepository(memory.unitOfWork());
    }
}
