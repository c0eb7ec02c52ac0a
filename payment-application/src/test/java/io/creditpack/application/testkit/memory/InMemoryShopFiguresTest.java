package io.creditpack.application.testkit.memory;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.ShopFigures;
import io.creditpack.application.testkit.ShopFiguresContract;

class InMemoryShopFiguresTest extends ShopFiguresContract {
    private InMemoryPaymentStore memory = new InMemoryPaymentStore();

    @Override
    protected PaymentStore newStore() {
        memory = new InMemoryPaymentStore();
        return memory.store();
    }

    @Override
    protected ShopFigures figures() {
        return new InMemoryShopFigures(memory.unitOfWork());
    }
}
