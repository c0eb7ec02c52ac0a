package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.Hold;
import java.time.Clock;
import java.util.List;

/**
 * Ends holds and lots whose time is over.
 *
 * <p>Nothing waits for it: a spend or capture looks at the time itself. It makes balances right that nobody touches. It
 * may run on several nodes, and again at any time.
 */
public final class ExpireCredits {
    private final PaymentStore store;
    private final LedgerWriter ledgers;
    private final HoldWriter holds;
    private final Clock clock;

    public ExpireCredits(PaymentStore store, Clock clock) {
        this.store = store;
        this.ledgers = new LedgerWriter(store, clock);
        this.holds = new HoldWriter(store, clock);
        this.clock = clock;
    }

    /**
     * How much to do at once.
     *
     * @param limit how many holds and how many accounts at most, 1 or more
     */
    public record Command(int limit) {}

    /** Ends what is overdue: the holds first, because what they free may be overdue too. */
    public Result handle(Command command) {
        List<Hold> overdue =
                store.unitOfWork().inTransaction(() -> store.holds().overdue(clock.instant(), command.limit()));
        int ended = (int) overdue.stream().filter(holds::expire).count();
        List<AccountId> accounts = store.unitOfWork()
                .inTransaction(() -> store.ledgers().withOverdueLots(clock.instant(), command.limit()));
        return new Result(ended, accounts.stream().mapToInt(this::expireLots).sum());
    }

    private int expireLots(AccountId account) {
        return ledgers.decide(account, ledger -> {
            store.ledgers().save(ledger);
            return ledger.posted().size();
        });
    }

    /**
     * What was done.
     *
     * @param holds how many holds ended
     * @param lots how many lots did
     */
    public record Result(int holds, int lots) {}
}
