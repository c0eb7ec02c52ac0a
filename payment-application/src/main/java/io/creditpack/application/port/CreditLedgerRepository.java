package io.creditpack.application.port;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledgers. Entries are only ever added; the balance is written with them, in one {@link UnitOfWork}. */
public interface CreditLedgerRepository {
    /** Returns the ledger with its balance and open lots, without its entries; empty if nothing was booked. */
    CreditLedger load(AccountId account);

    /**
     * Returns what {@link #load} does; until the transaction ends, nobody else loads this ledger for update.
     *
     * <p>Whoever writes loads so: many writers on one account then wait for each other instead of overtaking each other.
     * A transaction that also writes an order writes the order first, so that no two wait for each other. There may be
     * nothing to lock where nothing was booked before; of the first writers then all but one are refused when they save.
     *
     * @throws IllegalStateException outside of a {@link UnitOfWork}
     */
    CreditLedger loadForUpdate(AccountId account);

    /**
     * Appends the entries posted since the ledger was loaded.
     *
     * @throws StaleWriteException if entries were appended since it was loaded; nothing is stored
     * @throws AlreadyTakenException if an entry of the same id exists; nothing is stored
     * @throws IllegalArgumentException if an entry belongs to no order of the ledger's mode, or the ledger was of the other
     *     mode when it was loaded; nothing is stored
     */
    void save(CreditLedger ledger);

    /** Returns the entry of this id, whoever's ledger it is in. */
    Optional<PostedEntry> find(EntryId id);

    /** Returns every entry of an order, oldest first. */
    List<PostedEntry> findByOrder(OrderId order);

    /** Returns what the ledger has booked for an order. */
    default OrderCredits creditsOf(OrderId order) {
        return new OrderCredits(
                findByOrder(order).stream().map(PostedEntry::entry).toList());
    }

    /**
     * Returns an account's entries, newest first.
     *
     * @param before only entries with a lower sequence; {@link Long#MAX_VALUE} for the newest
     * @param limit 1 or more
     */
    List<PostedEntry> statement(AccountId account, long before, int limit);

    /** Returns the last entry, by sequence, that was booked at {@code when} or earlier. */
    Optional<PostedEntry> lastAt(AccountId account, Instant when);

    /**
     * Returns accounts with a lot whose time was over at {@code now} while something in it was free.
     *
     * @param limit 1 or more
     */
    List<AccountId> withOverdueLots(Instant now, int limit);
}
