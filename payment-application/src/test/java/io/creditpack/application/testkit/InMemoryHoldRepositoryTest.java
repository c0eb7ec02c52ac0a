package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryHoldRepositoryTest extends HoldRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
