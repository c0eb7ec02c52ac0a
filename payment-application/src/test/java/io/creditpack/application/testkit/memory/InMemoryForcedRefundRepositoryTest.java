package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.ForcedRefundRepositoryContract;

class InMemoryForcedRefundRepositoryTest extends ForcedRefundRepositoryContract {
    private InMemoryPaymentStore memory = new InMemoryPaymentStore();

    @Override
    protected PaymentStore newStore() {
        memory = new InMemoryPaymentStore();
        return memory.store();
    }

    @Override
    protected ForcedRefundRepository forced() {
        return new InMemoryForcedRefundRepository(memory.unitOfWork());
    }
}
