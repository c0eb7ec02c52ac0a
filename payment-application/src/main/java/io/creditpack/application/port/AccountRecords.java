package io.creditpack.application.port;

import java.util.List;

/**
 * All rows of one account.
 *
 * @param account whose
 * @param balances what is kept as its balance: one row, if nothing is wrong
 * @param postings its entries by sequence, and what they did to lots
 * @param lots what is left of its grants
 * @param claims what others base on it: holds, the customer's orders, checkpoints
 */
public record AccountRecords(
        String account, List<LedgerRow> balances, Postings postings, List<LedgerRow> lots, Claims claims) {
    public AccountRecords {
        balances = List.copyOf(balances);
        lots = List.copyOf(lots);
    }

    /**
     * The movements.
     *
     * @param entries by sequence
     * @param changes by entry and ordinal; those of a lot of this account too whose entry is not there
     */
    public record Postings(List<LedgerRow> entries, List<LedgerRow> changes) {
        public Postings {
            entries = List.copyOf(entries);
            changes = List.copyOf(changes);
        }
    }

    /**
     * What others base on a ledger.
     *
     * @param holds what is known of its holds
     * @param orders the customer's orders that were paid
     * @param seals what checkpoints have sealed of it, the oldest first
     */
    public record Claims(List<LedgerRow> holds, List<LedgerRow> orders, List<LedgerRow> seals) {
        public Claims {
            holds = List.copyOf(holds);
            orders = List.copyOf(orders);
            seals = List.copyOf(seals);
        }
    }
}
