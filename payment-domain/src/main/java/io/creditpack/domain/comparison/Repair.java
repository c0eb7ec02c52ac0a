package io.creditpack.domain.comparison;

/**
 * What is proposed against a difference. Nothing is decided by
 * the comparison itself: Toss is asked, and its answer counts.
 */
public enum Repair {
    /** Ask Toss about the payment now: the order and its credits become what Toss says. */
    CONVERGE,
    /**
     * A person decides. Where the order is here, Toss is asked all the same: an answer that does not fit puts the order on
     * the list of reviews, and moves nothing.
     */
    REVIEW
}
