package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.UnitOfWorkContract;

class InMemoryUnitOfWorkTest extends UnitOfWorkContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
