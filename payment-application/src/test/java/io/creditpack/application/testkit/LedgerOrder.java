package io.creditpack.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.Books;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Lot;
import io.creditpack.domain.credit.PostedEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a whole ledger and compares what is kept with what its entries say. */
public final class LedgerOrder {
    private final PaymentStore store;

    public LedgerOrder(PaymentStore store) {
        this.store = store;
    }

    /**
     * Checks one account.
     *
     * @throws AssertionError if the chain, the books, the balance or the lots are not those of the entries
     */
    public void check(AccountId account) {
        CreditLedger ledger = store.ledgers().load(account);
        List<PostedEntry> entries = entries(account);
        ChainLink end = ChainLink.GENESIS;
        Map<EntryId, Long> left = new HashMap<>();
        var totals = new HashMap<>(Books.ZERO.totals());
        for (PostedEntry entry : entries) {
            assertThat(entry.isSealedBehind(end)).as("%s", entry).isTrue();
            end = entry.link();
            entry.postings().forEach(posting -> totals.merge(posting.book(), posting.credits(), Long::sum));
            assertThat(new Books(totals).balance()).as("%s", entry).isEqualTo(entry.balance());
            entry.changes().forEach(change -> left.merge(change.lot(), change.remaining(), Long::sum));
        }
        assertThat(ledger.head()).isEqualTo(end);
        assertThat(ledger.books()).isEqualTo(new Books(totals));
        left.values().removeIf(remaining -> remaining == 0);
        assertThat(ledger.lots().stream()
                        .collect(Collectors.toMap(
                                Lot::grant, lot -> lot.remaining().units())))
                .isEqualTo(left);
    }

    private List<PostedEntry> entries(AccountId account) {
        var newestFirst = new ArrayList<>(store.ledgers().statement(account, Long.MAX_VALUE, Integer.MAX_VALUE));
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
