package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One customer's credits: the balance, the lots that still hold some, and the entries booked since it was loaded.
 *
 * <p>Immutable: each booking returns the ledger after it. What is left in the lots less the debt is the balance.
 *
 * @param account whose credits they are
 * @param version the sequence of the last entry, 0 for an empty ledger; a save under an older version is refused
 * @param balance what the entries sum to
 * @param lots every lot with something left, soonest expiry first, then oldest
 * @param posted the entries booked since it was loaded
 */
public record CreditLedger(
        AccountId account, long version, CreditBalance balance, List<Lot> lots, List<PostedEntry> posted) {
    private static final Comparator<Lot> BURN_ORDER = Comparator.comparing(
                    (Lot lot) -> lot.expiresAt().orElse(Instant.MAX))
            .thenComparing(Lot::grantedAt)
            .thenComparing(lot -> lot.grant().value());

    public CreditLedger {
        lots = lots.stream()
                .filter(lot -> !lot.remaining().isZero())
                .sorted(BURN_ORDER)
                .toList();
        posted = List.copyOf(posted);
    }

    /** Returns the ledger of an account nothing was booked on. */
    public static CreditLedger empty(AccountId account) {
        return new CreditLedger(account, 0, CreditBalance.ZERO, List.of(), List.of());
    }

    /**
     * Books a grant: a new lot, of which a debt takes its share first.
     *
     * @throws IllegalArgumentException if {@code entry} is no grant of an order
     */
    public CreditLedger grant(CreditEntry entry) {
        OrderId order = requireOrder(entry, EntryType.GRANT);
        Credits left = entry.credits().minus(balance.debt().min(entry.credits()));
        var remainder = new Lot.Remainder(entry.credits(), left);
        var after = new ArrayList<>(lots);
        after.add(new Lot(entry.id(), order, remainder, entry.createdAt(), Optional.empty()));
        return post(entry, after, left.isZero() ? List.of() : List.of(new PostedEntry.Slice(entry.id(), left)));
    }

    /**
     * Books a reversal: out of the order's own lots first, then out of the others, and what is missing becomes debt.
     *
     * @throws IllegalArgumentException if {@code entry} is no reversal of an order
     */
    public CreditLedger reverse(CreditEntry entry) {
        OrderId order = requireOrder(entry, EntryType.REVERSAL);
        var ownFirst = new ArrayList<Lot>();
        lots.stream().filter(lot -> lot.order().equals(order)).forEach(ownFirst::add);
        lots.stream().filter(lot -> !lot.order().equals(order)).forEach(ownFirst::add);
        var slices = new ArrayList<PostedEntry.Slice>();
        var after = new ArrayList<Lot>();
        Credits missing = entry.credits();
        for (Lot lot : ownFirst) {
            Credits taken = lot.remaining().min(missing);
            if (!taken.isZero()) {
                slices.add(new PostedEntry.Slice(lot.grant(), taken));
            }
            after.add(lot.without(taken));
            missing = missing.minus(taken);
        }
        return post(entry, after, slices);
    }

    private static OrderId requireOrder(CreditEntry entry, EntryType type) {
        if (entry.type() != type) {
            throw new IllegalArgumentException("not a " + type + ": " + entry.type());
        }
        return entry.source().order().orElseThrow(() -> new IllegalArgumentException(type + " without an order"));
    }

    private CreditLedger post(CreditEntry entry, List<Lot> lotsAfter, List<PostedEntry.Slice> slices) {
        var balanceAfter = balance.after(entry.type(), entry.credits());
        var entries = new ArrayList<>(posted);
        entries.add(new PostedEntry(entry, version + posted.size() + 1, balanceAfter.balance(), slices));
        return new CreditLedger(account, version, balanceAfter, lotsAfter, entries);
    }
}
