package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryCreditLedgerRepositoryTest extends CreditLedgerRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
