package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.TossTexts;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.VirtualAccount;

/**
 * Where a buyer has to transfer money; every part is empty where a script fills it in.
 *
 * @param bank its name
 * @param accountNumber as Toss gave it
 * @param holder whose account it is, may be empty
 * @param amount exactly this much
 * @param due until when
 */
record Deposit(String bank, String accountNumber, String holder, String amount, String due) {
    static final Deposit LATER = new Deposit("", "", "", "", "");

    static Deposit of(Words words, VirtualAccount account, Won amount) {
        return new Deposit(
                TossTexts.bank(account.bankCode(), words.language()),
                account.accountNumber(),
                account.customerName(),
                words.won(amount),
                words.moment(account.dueDate()));
    }

    @Override
    public String toString() {
        return "Deposit[bank=" + bank + ", due=" + due + "]";
    }
}
