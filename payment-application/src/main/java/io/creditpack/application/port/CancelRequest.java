package io.creditpack.application.port;

import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.PaymentKey;
import io.creditpack.domain.payment.RefundAccount;
import java.util.Optional;

/**
 * The request to give money back.
 *
 * @param paymentKey whose money
 * @param idempotencyKey one key per intent, at most 300 characters, stored before the call
 * @param part how much of what is left
 * @param reason 1 to 200 characters, seen by the buyer
 * @param account where the money goes; needed for a deposited virtual account only
 */
public record CancelRequest(
        PaymentKey paymentKey, String idempotencyKey, Part part, String reason, Optional<RefundAccount> account) {
    /**
     * How much to cancel out of what should be left.
     *
     * @param amount what to give back, 1 won or more
     * @param balance what is left at Toss as far as we know; Toss refuses the request if it is not
     */
    public record Part(Won amount, Won balance) {
        public boolean isEverything() {
            return amount.equals(balance);
        }
    }
}
