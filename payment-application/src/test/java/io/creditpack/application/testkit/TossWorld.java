package io.creditpack.application.testkit;

import io.creditpack.application.port.TossGateway;
import io.creditpack.application.port.TossTransactions;
import io.creditpack.domain.money.Won;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.payment.PaymentKey;

/** A Toss that a test can play with: the buyer, the bank, the merchant's console and the weather on the wire. */
public interface TossWorld extends AutoCloseable {
    /** The way our application reaches this Toss, at this moment. */
    TossGateway gateway();

    /** The way our application reads this Toss's list of transactions, at this moment. */
    TossTransactions transactions();

    /** A buyer chooses a card and authenticates; nothing is charged before the confirm. */
    PaymentKey authenticate(OrderId order, Won amount);

    /** A buyer asks for an account to pay into; it is issued at the confirm. */
    PaymentKey authenticateVirtualAccount(OrderId order, Won amount);

    /** The buyer pays into the account, exactly. */
    void deposit(PaymentKey key);

    /** The bank takes the deposit back. */
    void reverseDeposit(PaymentKey key);

    /** The merchant cancels in Toss's own console, past our application. */
    void cancelInConsole(PaymentKey key, Won amount);

    /** Ten minutes pass without a confirm. */
    void expire(PaymentKey key);

    /** Enough time passes for Toss to accept another cancel of the same payment. */
    void letAMomentPass();

    /** The next confirm that no earlier fault takes goes wrong. */
    void nextConfirm(TossFault fault);

    void nextLookup(TossFault fault);

    void nextCancel(TossFault fault);

    /** The card company declines the next confirm with one of Toss's error codes. */
    void declineNextConfirm(String tossCode);

    void refuseNextCancel(String tossCode);

    /** Nothing listens at Toss's address any more. */
    void goDown();

    /** Toss refuses our secret key from now on. */
    void refuseKeys();

    @Override
    void close();
}
