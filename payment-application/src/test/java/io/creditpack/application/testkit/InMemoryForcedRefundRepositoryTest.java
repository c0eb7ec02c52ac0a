package io.creditpack.application.testkit;

import io.creditpack.application.port.ForcedRefundRepository;
import io.creditpack.application.port.PaymentStore;

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
