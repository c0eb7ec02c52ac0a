package io.creditpack.domain.payment;

import java.time.Instant;
import java.util.Optional;

/**
 * How a payment was made, as far as Toss says.
 *
 * @param name Toss's word for the method, such as {@code 카드}; empty before a method exists
 * @param approvedAt when the money was taken; empty before
 * @param approvalKey Toss's transactionKey of the approval; empty before, and where Toss only tells a later one
 * @param receiptUrl the buyer's slip at Toss
 * @param virtualAccount set for virtual accounts only
 */
public record Method(
        Optional<String> name,
        Optional<Instant> approvedAt,
        Optional<String> approvalKey,
        Optional<String> receiptUrl,
        Optional<VirtualAccount> virtualAccount) {
    /** What is known before Toss has said anything. */
    public static final Method UNKNOWN =
            new Method(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
