package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
