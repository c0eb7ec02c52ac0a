package io.creditpack.application.testkit;

import io.creditpack.application.port.PaymentStore;

class InMemoryWebhookInboxTest extends WebhookInboxContract {
    @Override
    protected PaymentStore newStore() {
        return new InMemoryPaymentStore().store();
    }
}
