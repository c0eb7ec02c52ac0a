package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryRefundRepositoryTest extends RefundRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
