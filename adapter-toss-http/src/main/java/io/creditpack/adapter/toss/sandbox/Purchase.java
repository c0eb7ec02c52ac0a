package io.creditpack.adapter.toss.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What the buyer agreed to in the payment window; it never changes afterwards.
 *
 * @param amount whole won, more than 0
 */
record Purchase(
        String orderId,
        String orderName,
        long amount,
        SandboxMethod method,
        @Nullable String customerKey) {
    Purchase {
        if (amount < 1) {
            throw new IllegalArgumentException("amount must be 1 won or more");
        }
        if (!JsonInput.ORDER_ID.matcher(orderId).matches()) {
            throw new IllegalArgumentException("not an orderId of Toss: " + orderId);
        }
    }
}
