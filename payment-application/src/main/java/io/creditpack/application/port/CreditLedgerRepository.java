package io.creditpack.application.port;

import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.OrderCredits;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/** The ledgers. Entries are only ever added; the balance is written with them, in one {@link UnitOfWork}. */
public interface CreditLedgerRepository {
    /** Returns the ledger with its balance and open lots, without its entries; empty if nothing was booked. */
    CreditLedger load(AccountId account);

    /**
     * Appends the entries posted since the ledger was loaded.
     *
     * @throws StaleWriteException if entries were appended since it was loaded; nothing is stored
     * @throws AlreadyTakenException if an entry of the same id exists; nothing is stored
     */
    void save(CreditLedger ledger);

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
}
