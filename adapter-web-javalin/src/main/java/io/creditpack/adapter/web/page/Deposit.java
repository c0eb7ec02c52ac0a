package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.TossTexts;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.payment.VirtualAccount;
import java.time.Duration;
import java.time.Instant;

/**
 * Where a buyer has to transfer money; every part is empty where a script fills it in.
 *
 * @param bank its name
 * @param accountNumber as Toss gave it
 * @param holder whose account it is, may be empty
 * @param amount exactly this much
 * @param due until when
 */
record Deposit(String bank, String accountNumber, String holder, String amount, Due due) {
    static final Deposit LATER = new Deposit("", "", "", "", new Due("", "", ""));

    /**
     * Until when something has to happen.
     *
     * @param moment for a person
     * @param left how long that is, when the page is made
     * @param at for the script that goes on counting, in ISO 8601
     */
    record Due(String moment, String left, String at) {}

    static Deposit of(Words words, VirtualAccount account, Won amount, Instant now) {
        Instant due = account.dueDate();
        return new Deposit(
                TossTexts.bank(account.bankCode(), words.language()),
                account.accountNumber(),
                account.customerName(),
                words.won(amount),
                new Due(words.moment(due), words.left(Duration.between(now, due)), due.toString()));
    }

    @Override
    public String toString() {
        return "Deposit[bank=" + bank + ", due=" + due + "]";
    }
}
