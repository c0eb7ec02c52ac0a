package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.UnsettledOrdersContract;

class InMemoryUnsettledOrdersTest extends UnsettledOrdersContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
