package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.CreditLedgerRepositoryContract;

class InMemoryCreditLedgerRepositoryTest extends CreditLedgerRepositoryContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
