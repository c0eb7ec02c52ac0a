package io.creditpack.adapter.toss.sandbox;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.OptionalLong;

/** Plays those whose doings a shop only hears of: the buyer, the bank and the merchant's console. */
final class Actors {
    private final Payments payments;
    private final Cancellation cancellation;
    private final Tokens tokens;

    /**
     * A transfer into a virtual account.
     *
     * @param amount whole won, absent for exactly what is asked
     * @param late true to be taken although the account is past its due date
     */
    record Transfer(OptionalLong amount, boolean late) {
        static Transfer exact() {
            return new Transfer(OptionalLong.empty(), false);
        }
    }

    Actors(Payments payments, Tokens tokens) {
        this.payments = payments;
        this.cancellation = new Cancellation(payments, tokens);
        this.tokens = tokens;
    }

    /** A buyer opens the window and authenticates at once. */
    SandboxPayment pay(Purchase purchase) {
        String key = payments.open(purchase).paymentKey();
        return payments.change(key, SandboxPayment::authenticated);
    }

    /** The bank takes a transfer of the exact amount before the due date, and no other. */
    SandboxPayment deposit(String paymentKey, Transfer transfer) {
        return payments.change(paymentKey, (payment, now) -> {
            VirtualAccount account = payment.virtualAccount()
                    .orElseThrow(() -> Refusal.notPossible("this payment has no virtual account"));
            if (transfer.amount().orElse(payment.amount()) != payment.amount()) {
                throw Refusal.notPossible("the bank takes " + payment.amount() + " won in one transfer and no other");
            }
            if (account.expired() && !transfer.late()) {
                throw Refusal.notPossible("the account is past its due date; \"late\":true makes the bank take it");
            }
            return payment.deposited(now, tokens.transactionKey());
        });
    }

    SandboxPayment reverseDeposit(String paymentKey) {
        return payments.change(paymentKey, (payment, now) -> payment.depositReversed(now, tokens.transactionKey()));
    }

    /** The merchant cancels in Toss's console: {@code amount} won, or all that is left. */
    SandboxPayment cancel(String paymentKey, OptionalLong amount) {
        CancelOrder order = new CancelOrder("상점관리자 취소", amount, OptionalLong.empty(), false, MissingNode.getInstance());
        return cancellation.cancelInConsole(paymentKey, order);
    }

    /** Lets the payment's timer, or the due date of its account, run out now. */
    SandboxPayment expire(String paymentKey) {
        return payments.change(paymentKey, (payment, now) -> payment.lapsed(now));
    }
}
