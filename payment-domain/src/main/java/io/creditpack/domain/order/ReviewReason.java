package io.creditpack.domain.order;

/** Why a person must look at an order; nothing is granted or taken back until then. */
public enum ReviewReason {
    /** Toss holds another amount or currency than was agreed, or its cancels do not add up. */
    AMOUNT_DIFFERS,
    /** Toss answers with the payment of another order, or another payment holds this order. */
    ORDER_DIFFERS,
    /** Toss uses a status word this version does not know. */
    UNKNOWN_STATUS,
    /** What Toss says cannot follow from what is recorded here. */
    IMPOSSIBLE_CHANGE,
    /** A refund was asked for and is not made: its outcome cannot be found out, or Toss refuses it for good. */
    REFUND_UNRESOLVED;

    /** Returns whether Toss's answers are followed no more: an open refund stops nothing, for Toss may still tell. */
    public boolean stopsSettling() {
        return this != REFUND_UNRESOLVED;
    }
}
