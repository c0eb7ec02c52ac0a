package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.AlreadyTakenException;
import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.port.StaleWriteException;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.PostedEntry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Decides on one account's credits and books in the same transaction, while nobody else can. */
final class LedgerWriter {
    /** The account is locked, unless it is new: then the first writer is overtaken once, or twice if that one gives up. */
    private static final int TRIES = 5;

    private final PaymentStore store;
    private final Clock clock;

    LedgerWriter(PaymentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Runs {@code decision} on the account's ledger; credits whose time is over are gone from it. */
    <T> T decide(AccountId account, Function<CreditLedger, T> decision) {
        return AccountLanes.queue(account, () -> decideHere(account, decision));
    }

    private <T> T decideHere(AccountId account, Function<CreditLedger, T> decision) {
        for (int tries = 1; ; tries++) {
            try {
                return store.unitOfWork()
                        .inTransaction(() -> decision.apply(
                                store.ledgers().loadForUpdate(account).expire(clock.instant())));
            } catch (AlreadyTakenException | StaleWriteException overtaken) {
                if (tries == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    /** Saves a ledger inside a transaction and returns its last entry. */
    PostedEntry save(CreditLedger ledger) {
        store.ledgers().save(ledger);
        return ledger.posted().get(ledger.posted().size() - 1);
    }

    /** Returns what was booked before under the id of {@code entry}. */
    Optional<PostedEntry> bookedBefore(CreditEntry entry) {
        return store.ledgers().find(entry.id());
    }

    /** Returns whether {@code earlier} is the booking that {@code entry} on {@code account} asks for. */
    static boolean isRepeated(PostedEntry earlier, AccountId account, CreditEntry entry) {
        return earlier.account().equals(account) && earlier.entry().saysTheSameAs(entry);
    }
}
