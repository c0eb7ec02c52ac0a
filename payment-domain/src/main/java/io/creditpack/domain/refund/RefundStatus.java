package io.creditpack.domain.refund;

/** Where a refund stands. An outcome Toss has not told is no status of its own: the refund stays REQUESTED. */
public enum RefundStatus {
    /** Recorded; Toss is being asked, or was asked and the outcome is not known yet. The credits are held. */
    REQUESTED,
    /** The money went back and the credits with it. */
    DONE,
    /** Toss refused for good, or surely was not reached; the credits are free again. */
    REFUSED;

    /** Returns whether the outcome is still open. */
    public boolean isOpen() {
        return this == REQUESTED;
    }
}
