package io.creditpack.domain.payment;

import java.util.regex.Pattern;

/**
 * Where Toss sends the money of a deposited virtual account back to. It passes through: never stored, never logged.
 *
 * @param bank two characters of Toss's bank table
 * @param accountNumber 1 to 20 digits, without hyphens
 * @param holderName 1 to 60 characters, checked by the bank
 * @see <a href="https://docs.tosspayments.com/guides/v2/cancel-payment">refundReceiveAccount (read 2026-11)</a>
 */
public record RefundAccount(String bank, String accountNumber, String holderName) {
    private static final Pattern BANK = Pattern.compile("[A-Z0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,20}");

    /**
     * Refuses an account Toss would refuse unseen.
     *
     * @throws IllegalArgumentException naming the component that is outside its range, never its value
     */
    public RefundAccount {
        if (!BANK.matcher(bank).matches()) {
            throw new IllegalArgumentException("bank has two characters");
        }
        if (!NUMBER.matcher(accountNumber).matches()) {
            throw new IllegalArgumentException("accountNumber has 1 to 20 digits");
        }
        if (holderName.isBlank() || holderName.length() > 60) {
            throw new IllegalArgumentException("holderName has 1 to 60 characters");
        }
    }

    @Override
    public String toString() {
        return "RefundAccount[bank=" + bank + "]";
    }
}
