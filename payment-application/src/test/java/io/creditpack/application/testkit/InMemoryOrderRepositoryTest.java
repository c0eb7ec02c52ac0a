package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryOrderRepositoryTest extends OrderRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
