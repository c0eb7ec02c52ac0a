package io.creditpack.domain.credit;

import io.creditpack.domain.payment.PaymentKey;
import java.util.Optional;

/**
 * Which money of Toss paid for a grant: part of what the chain seals, never part of a statement.
 *
 * @param paymentKey Toss's id of the payment
 * @param transactionKey Toss's id of the approval, where Toss told it
 */
public record PaymentEvidence(PaymentKey paymentKey, Optional<String> transactionKey) {
    @Override
    public String toString() {
        return "PaymentEvidence[" + paymentKey + "]";
    }
}
