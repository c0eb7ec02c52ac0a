package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.DayBook;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.testkit.DayBookContract;

class InMemoryDayBookTest extends DayBookContract {
    private InMemoryPaymentStore memory = new InMemoryPaymentStore();

    @Override
    protected PaymentStore newStore() {
        memory = new InMemoryPaymentStore();
        return memory.store();
    }

    @Override
    protected DayBook book() {
        return new InMemoryDayBook(memory.unitOfWork());
    }
}
