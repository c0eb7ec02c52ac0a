package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.HoldRepositoryContract;

class InMemoryHoldRepositoryTest extends HoldRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
