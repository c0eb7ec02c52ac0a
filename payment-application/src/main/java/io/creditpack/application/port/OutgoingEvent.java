package io.creditpack.application.port;

import io.creditpack.domain.credit.AccountId;
import java.time.Instant;

/**
 * Something that has happened, for others to hear of.
 *
 * @param id made from its cause: the same event has the same id however often it is delivered; 1 to 64 characters of {@code
 *     A-Z a-z 0-9 _}
 * @param kind what happened
 * @param account whose orders or credits; the events of one account are delivered one after the other, in their order
 * @param at when it happened
 * @param data what is told of it: a JSON object
 */
public record OutgoingEvent(String id, Kind kind, AccountId account, Instant at, String data) {
    /** What can happen; the words are those of the events' {@code type} on the wire. */
    public enum Kind {
        /** Toss holds the money of an order. */
        ORDER_PAID("OrderPaid"),
        /** A virtual account waits for the buyer's deposit. */
        DEPOSIT_AWAITED("DepositAwaited"),
        /** The bank took a deposit back. */
        DEPOSIT_REVERSED("DepositReversed"),
        /** Money of an order went back, a part or all of it. */
        ORDER_REFUNDED("OrderRefunded"),
        /** A payment was declined; the order may still be paid. */
        PAYMENT_FAILED("PaymentFailed"),
        /** Nobody paid in time. */
        ORDER_EXPIRED("OrderExpired"),
        /** Credits came in. */
        CREDITS_GRANTED("CreditsGranted"),
        /** Credits were used at once. */
        CREDITS_SPENT("CreditsSpent"),
        /** Credits were set aside. */
        CREDITS_HELD("CreditsHeld"),
        /** Held credits were used. */
        CREDITS_CAPTURED("CreditsCaptured"),
        /** Held credits are free again. */
        CREDITS_RELEASED("CreditsReleased"),
        /** Credits went because their money went back. */
        CREDITS_REVERSED("CreditsReversed"),
        /** Credits ended with their time. */
        CREDITS_EXPIRED("CreditsExpired");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word on the wire. */
        public String word() {
            return word;
        }
    }

    /** Returns the event as others receive it: a JSON object with {@code type}, {@code timestamp} and {@code data}. */
    public String body() {
        return "{\"type\":\"" + kind.word() + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + "}";
    }
}
