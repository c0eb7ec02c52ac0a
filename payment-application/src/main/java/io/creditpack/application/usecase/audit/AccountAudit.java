package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.credit.BookAccount;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.CreditBalance;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.LotChange;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.credit.Posting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Audits one account: the entries first, then what is kept beside them. */
final class AccountAudit {
    private final AccountRecords records;
    private final List<Finding> findings = new ArrayList<>();
    private final List<PostedEntry> entries = new ArrayList<>();
    private final Map<BookAccount, Long> totals = new EnumMap<>(BookAccount.class);
    private ChainLink end = ChainLink.GENESIS;
    private CreditBalance balance = CreditBalance.ZERO;

    AccountAudit(AccountRecords records) {
        this.records = records;
    }

    List<Finding> findings() {
        Map<String, List<LedgerRow>> changes = records.postings().changes().stream()
                .collect(Collectors.groupingBy(row -> row.optional("entry_id").orElse("")));
        for (LedgerRow row : records.postings().entries()) {
            String id = row.optional("entry_id").orElse("?");
            List<LedgerRow> own = changes.getOrDefault(id, List.of());
            changes.remove(id);
            read(id, row, own);
        }
        changes.keySet().forEach(orphan -> found(Kind.CHANGES_WRONG, orphan, "changes lots, but is no entry"));
        account();
        findings.addAll(new LotAudit(records, entries).findings());
        findings.addAll(new ClaimAudit(records, entries).findings());
        findings.addAll(new SealAudit(records, entries).findings());
        return findings;
    }

    private void read(String id, LedgerRow row, List<LedgerRow> changes) {
        try {
            PostedEntry entry = LedgerRows.entry(row, changes);
            check(id, entry);
            checkKeys(id, row, entry);
            entries.add(entry);
            end = entry.link();
            balance = entry.balance();
        } catch (IllegalArgumentException | ArithmeticException broken) {
            found(Kind.UNREADABLE, id, String.valueOf(broken.getMessage()));
        }
    }

    private void check(String id, PostedEntry entry) {
        if (entry.sequence() != end.sequence() + 1) {
            found(Kind.ENTRY_MISSING, id, "follows number " + end.sequence() + " as number " + entry.sequence());
        } else if (!entry.isSealedBehind(end)) {
            found(
                    Kind.CHAIN_BROKEN,
                    id,
                    "its hash does not follow from what it says and from number " + end.sequence());
        }
        CreditBalance after = balance.after(entry.entry().type(), entry.entry().credits());
        if (!after.equals(entry.balance())) {
            found(Kind.BALANCE_WRONG, id, "leads to " + after + ", not to " + entry.balance());
        }
        entry.postings().forEach(this::add);
        checkChanges(id, entry);
    }

    /** What the tables tie entries together with says what the entries say. */
    private void checkKeys(String id, LedgerRow row, PostedEntry entry) {
        Optional<String> before =
                Optional.of(entry.sequence() - 1).filter(it -> it > 0).map(it -> Long.toString(it));
        Optional<String> round = Optional.of(entry.entry())
                .filter(it ->
                        it.type() == EntryType.GRANT && it.source().order().isPresent())
                .map(it -> id.substring(id.lastIndexOf(':') + 1));
        if (!row.optional("previous_sequence").equals(before)
                || !row.optional("grant_round").equals(round)
                || row.number("balance_before") != balance.balance()) {
            found(Kind.CHAIN_BROKEN, id, "is tied to another entry, or another round, than it says");
        }
    }

    /** Lots give what becomes available or held, and take what no longer is; debt is the rest. */
    private void checkChanges(String id, PostedEntry entry) {
        long remaining =
                entry.changes().stream().mapToLong(LotChange::remaining).sum();
        long held = entry.changes().stream().mapToLong(LotChange::held).sum();
        long own = entry.postings().stream()
                .filter(posting -> posting.book() == BookAccount.AVAILABLE || posting.book() == BookAccount.HELD)
                .mapToLong(Posting::credits)
                .sum();
        EntryType type = entry.entry().type();
        if (remaining != own || held != type.onHeld() * entry.entry().credits().units()) {
            found(Kind.CHANGES_WRONG, id, "changes lots by " + remaining + " and holds by " + held);
        }
    }

    private void add(Posting posting) {
        totals.merge(posting.book(), posting.credits(), Math::addExact);
    }

    private void account() {
        if (records.balances().size() != (records.postings().entries().isEmpty() ? 0 : 1)) {
            found(Kind.ACCOUNT_WRONG, records.account(), records.balances().size() + " balances are kept");
            return;
        }
        for (LedgerRow row : records.balances()) {
            boolean ends = row.number("version") == end.sequence()
                    && row.text("hash").equals(end.hash().hex());
            boolean balanced = row.number("balance") == balance.balance();
            boolean booked = totalsOf(row).equals(totalsOf());
            if (!ends || !balanced || !booked) {
                found(Kind.ACCOUNT_WRONG, records.account(), "is kept otherwise than its entries lead to");
            }
        }
    }

    private Map<BookAccount, Long> totalsOf() {
        var all = new EnumMap<BookAccount, Long>(BookAccount.class);
        for (BookAccount book : BookAccount.values()) {
            all.put(book, totals.getOrDefault(book, 0L));
        }
        return all;
    }

    private static Map<BookAccount, Long> totalsOf(LedgerRow row) {
        var all = new EnumMap<BookAccount, Long>(BookAccount.class);
        for (BookAccount book : BookAccount.values()) {
            all.put(book, row.number(book.name().toLowerCase(Locale.ROOT)));
        }
        return all;
    }

    private void found(Kind kind, String row, String detail) {
        findings.add(new Finding(kind, records.account(), row, detail));
    }
}
