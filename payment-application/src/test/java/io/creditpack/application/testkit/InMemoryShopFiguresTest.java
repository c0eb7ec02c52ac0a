package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.ShopFigures;

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
