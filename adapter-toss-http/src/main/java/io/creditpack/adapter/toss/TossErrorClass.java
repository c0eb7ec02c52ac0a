package io.creditpack.adapter.toss;

/** What one of Toss's error codes means for the caller. */
enum TossErrorClass {
    /** Refused for good; the buyer may start anew. */
    REFUSED,
    /** Our keys, contract or request are wrong: nothing was done, and a person must mend it. */
    MISCONFIGURED,
    /** It was done before, by this request or another; only a query says what came of it. */
    DONE_BEFORE,
    /** Toss does not know itself, or we do not know the code. */
    UNKNOWN,
    /** Too many requests, or the first one of this key still runs. */
    TRY_LATER,
    /** There is no such payment, or its ten minutes are over. */
    GONE
}
