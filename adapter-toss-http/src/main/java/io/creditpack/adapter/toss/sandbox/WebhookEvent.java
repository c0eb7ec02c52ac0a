package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One event as Toss tells it, in one of its three envelopes.
 *
 * @param payment as it was right after the event
 * @see <a href="https://docs.tosspayments.com/reference/using-api/webhook-events">Toss: webhook events</a>
 */
record WebhookEvent(Type type, Instant createdAt, SandboxPayment payment) {
    /** What is told. None of these carries a signature. */
    enum Type {
        /** The whole Payment object in {@code data}. */
        PAYMENT_STATUS_CHANGED("PAYMENT_STATUS_CHANGED"),
        /** Flat, proving itself by the payment's secret; sent for virtual accounts only. */
        DEPOSIT_CALLBACK("DEPOSIT_CALLBACK"),
        /** The last cancel in {@code data}, without a word of whose it is; Toss sends it for foreign payments only. */
        CANCEL_STATUS_CHANGED("CANCEL_STATUS_CHANGED"),
        /** The envelope of events that have nothing to do with a payment. */
        ARS_RESERVATION_CHANGED("ars-reservation.changed");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }

    byte[] body() {
        return WireJson.bytes(
                switch (type) {
                    case PAYMENT_STATUS_CHANGED -> envelope(PaymentJson.of(payment, Language.KOREAN));
                    case DEPOSIT_CALLBACK -> depositCallback();
                    case CANCEL_STATUS_CHANGED -> envelope(lastCancel());
                    case ARS_RESERVATION_CHANGED -> entityChanged();
                });
    }

    private ObjectNode envelope(ObjectNode data) {
        ObjectNode node =
                WireJson.object().put("eventType", type.wireName()).put("createdAt", KoreanTime.webhookTime(createdAt));
        node.set("data", data);
        return node;
    }

    private ObjectNode depositCallback() {
        return WireJson.object()
                .put("createdAt", KoreanTime.webhookTime(createdAt))
                .put("secret", payment.webhookSecret())
                .put("status", payment.status().name())
                .put("transactionKey", payment.progress().lastTransactionKey())
                .put("orderId", payment.orderId());
    }

    private ObjectNode lastCancel() {
        int count = payment.cancels().size();
        return count == 0
                ? WireJson.object()
                : PaymentJson.cancel(payment.cancels().get(count - 1));
    }

    private ObjectNode entityChanged() {
        ObjectNode node = WireJson.object()
                .put("eventType", type.wireName())
                .put("createdAt", KoreanTime.withOffset(createdAt))
                .put("version", PaymentJson.VERSION)
                .put("eventId", "evt_" + payment.paymentKey())
                .put("entityType", "ars-reservation");
        node.putObject("entityBody").put("orderId", payment.orderId());
        return node;
    }
}
