package io.creditpack.application.usecase.credit;

import io.creditpack.domain.credit.AccountId;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets the writers on one account queue up here, first come, first served, before they take a connection.
 *
 * <p>The database would make them wait too, but each with a connection in its hand: one busy account could then hold the
 * whole pool. Correctness never rests on this, for other nodes have lanes of their own.
 */
final class AccountLanes {
    private static final int LANES = 256;
    private static final List<ReentrantLock> LOCKS =
            Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toList();

    private AccountLanes() {}

    static <T> T queue(AccountId account, Supplier<T> work) {
        ReentrantLock lane = LOCKS.get(Math.floorMod(account.hashCode(), LANES));
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }
}
