package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryCreditRacesTest extends CreditRacesContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
