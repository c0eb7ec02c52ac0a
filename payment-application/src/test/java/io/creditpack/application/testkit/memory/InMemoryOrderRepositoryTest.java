package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.OrderRepositoryContract;

class InMemoryOrderRepositoryTest extends OrderRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
