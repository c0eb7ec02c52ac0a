package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryUnsettledOrdersTest extends UnsettledOrdersContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
