package io.creditpack.domain.comparison;

/** The classes of differences. */
public enum DifferenceKind {
    /** Toss lists a payment of an order that is not here: a backup lost it, or another program sells under the same keys. */
    ORDER_MISSING_HERE(Repair.REVIEW, "Toss lists a payment of an order that is not here"),
    /** Toss took the money, and the order does not say so. */
    PAYMENT_MISSING_HERE(Repair.CONVERGE, "Toss took money that the order does not know of"),
    /** The order was paid on that day, and Toss lists no such payment. */
    PAYMENT_MISSING_AT_TOSS(Repair.REVIEW, "the order is paid by a payment that Toss does not list"),
    /** Toss holds money for an order by another payment than the one the order goes by. */
    SECOND_PAYMENT(Repair.REVIEW, "Toss holds money of a second payment of the order"),
    /** The amounts or the currency differ. */
    AMOUNT_DIFFERS(Repair.REVIEW, "Toss moved another amount or currency than is recorded"),
    /** Money went back at Toss, in its console for example, and the order does not say so. */
    CANCEL_MISSING_HERE(Repair.CONVERGE, "money went back that the order does not know of"),
    /** The order knows a cancel of that day that Toss does not list. */
    CANCEL_MISSING_AT_TOSS(Repair.REVIEW, "the order knows a cancel that Toss does not list"),
    /** The payment stands elsewhere: a deposit was taken back, an account was issued, or Toss uses a new word. */
    STATUS_DIFFERS(Repair.CONVERGE, "the payment stands elsewhere at Toss"),
    /** The money is here and the credits are not. */
    GRANT_MISSING(Repair.CONVERGE, "the order is paid and its credits are not booked"),
    /** The money went back and the credits did not. */
    REVERSAL_MISSING(Repair.CONVERGE, "money went back and its credits were not taken back"),
    /** Credits are booked for an order that is not paid. */
    GRANT_WITHOUT_PAYMENT(Repair.REVIEW, "credits are booked for an order that is not paid");

    private final Repair repair;
    private final String meaning;

    DifferenceKind(Repair repair, String meaning) {
        this.repair = repair;
        this.meaning = meaning;
    }

    /** Returns what is proposed, unless the order waits for a person anyway. */
    public Repair repair() {
        return repair;
    }

    /** Returns a sentence for a person, without an end. */
    public String meaning() {
        return meaning;
    }
}
