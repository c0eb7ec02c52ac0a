package io.creditpack.adapter.toss.sandbox;

/**
 * An attempt to deliver a webhook that was made.
 *
 * @param event the event's name, as Toss writes it
 * @param retriedCount 0 for the first attempt
 * @param status of the receiver's answer, 0 if none came in time; only 200 counts as delivered
 */
public record WebhookAttempt(String transmissionId, String event, String orderId, int retriedCount, int status) {
    public boolean delivered() {
        return status == 200;
    }
}
