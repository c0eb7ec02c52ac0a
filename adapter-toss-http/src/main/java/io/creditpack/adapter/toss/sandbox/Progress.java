package io.creditpack.adapter.toss.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a payment has come.
 *
 * @param since when {@code status} was reached
 * @param approvedAt when the money was taken; null before, and again after a reversed deposit
 * @param lastTransactionKey of the latest approval or cancel; null before the first
 */
record Progress(
        PaymentStatus status,
        Instant since,
        @Nullable Instant approvedAt,
        @Nullable String lastTransactionKey,
        @Nullable Failure failure) {
    static Progress opened(Instant at) {
        return new Progress(PaymentStatus.READY, at, null, null, null);
    }

    Progress to(PaymentStatus next, Instant at) {
        return new Progress(next, at, approvedAt, lastTransactionKey, failure);
    }

    Progress approved(Instant at) {
        return new Progress(status, since, at, lastTransactionKey, failure);
    }

    Progress unapproved() {
        return new Progress(status, since, null, lastTransactionKey, failure);
    }

    Progress transaction(String key) {
        return new Progress(status, since, approvedAt, key, failure);
    }

    Progress failed(Failure reason) {
        return new Progress(status, since, approvedAt, lastTransactionKey, reason);
    }
}
