package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.CheckpointRepository;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.LedgerRecordsContract;

class InMemoryLedgerRecordsTest extends LedgerRecordsContract {
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

    @Override
    protected LedgerRecords records() {
        return new InMemoryLedgerRecords(memory.unitOfWork());
    }
}
