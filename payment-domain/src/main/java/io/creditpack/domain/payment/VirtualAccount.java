package io.creditpack.domain.payment;

import java.time.Instant;

/**
 * The account a deposit is expected on.
 *
 * @param bankCode two characters of Toss's bank table, opaque here
 * @param accountNumber personal data of this payment: shown to the buyer, never logged
 * @param customerName the account holder shown to the buyer, may be empty
 * @param dueDate until when the deposit is accepted
 */
public record VirtualAccount(String bankCode, String accountNumber, String customerName, Instant dueDate) {
    @Override
    public String toString() {
        return "VirtualAccount[bankCode=" + bankCode + ", dueDate=" + dueDate + "]";
    }
}
