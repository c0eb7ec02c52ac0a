package io.creditpack.domain.credit;

/** What an entry does to a customer's balance and to the part of it that is held. */
public enum EntryType {
    /** Credits come in with a paid order. */
    GRANT(1, 0),
    /** Credits are used at once. */
    SPEND(-1, 0),
    /** Credits are set aside for a use that is not sure yet. */
    HOLD(0, 1),
    /** Held credits are used. */
    CAPTURE(-1, -1),
    /** Held credits are free again. */
    RELEASE(0, -1),
    /** A grant is undone because its money went back. */
    REVERSAL(-1, 0),
    /** Credits end with their time. */
    EXPIRE(-1, 0);

    private final int onBalance;
    private final int onHeld;

    EntryType(int onBalance, int onHeld) {
        this.onBalance = onBalance;
        this.onHeld = onHeld;
    }

    /** Returns +1, 0 or -1: what each credit of the entry adds to the balance. */
    public int onBalance() {
        return onBalance;
    }

    /** Returns +1, 0 or -1: what each credit of the entry adds to the held part. */
    public int onHeld() {
        return onHeld;
    }
}
