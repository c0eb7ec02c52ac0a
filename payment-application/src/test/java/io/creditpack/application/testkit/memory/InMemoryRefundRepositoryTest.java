package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.RefundRepositoryContract;

class InMemoryRefundRepositoryTest extends RefundRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
