package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One customer's credits: the balance, the lots that still hold some, and the entries booked since it was loaded.
 *
 * <p>Immutable: each booking returns the ledger after it. What is left in the lots less the debt is always the balance.
 *
 * @param account whose credits they are
 * @param version the sequence of the last entry, 0 for an empty ledger; a save under an older version is refused
 * @param balance what the entries sum to
 * @param lots every lot with something left, soonest expiry first, then oldest
 * @param posted the entries booked since it was loaded
 */
public record CreditLedger(
        AccountId account, long version, CreditBalance balance, List<Lot> lots, List<PostedEntry> posted) {
    public CreditLedger {
        lots = lots.stream()
                .filter(lot -> !lot.remaining().isZero())
                .sorted(Lot.BURN_ORDER)
                .toList();
        posted = List.copyOf(posted);
    }

    /** Returns the ledger of an account nothing was booked on. */
    public static CreditLedger empty(AccountId account) {
        return new CreditLedger(account, 0, CreditBalance.ZERO, List.of(), List.of());
    }

    /** Books a grant of credits that never end, as {@link #grant(CreditEntry, Optional)} does. */
    public CreditLedger grant(CreditEntry entry) {
        return grant(entry, Optional.empty());
    }

    /**
     * Books a grant: a new lot, of which a debt takes its share first.
     *
     * @param expiresAt when what is left of the lot ends, if it does
     * @throws IllegalArgumentException if {@code entry} is no grant
     */
    public CreditLedger grant(CreditEntry entry, Optional<Instant> expiresAt) {
        require(entry, EntryType.GRANT);
        Credits left = entry.credits().minus(balance.debt().min(entry.credits()));
        var contents = new Lot.Contents(entry.credits(), left, Credits.ZERO);
        var lot = new Lot(entry.id(), entry.source().order(), contents, entry.createdAt(), expiresAt);
        var filled = new LotChange(entry.id(), left.units(), 0);
        return post(entry, left.isZero() ? List.of() : List.of(filled), with(lot));
    }

    /**
     * Books a reversal: out of the order's own lots first, then out of the others, and what is missing becomes debt.
     * Held credits stay held.
     *
     * @throws IllegalArgumentException if {@code entry} is no reversal of an order
     */
    public CreditLedger reverse(CreditEntry entry) {
        require(entry, EntryType.REVERSAL);
        OrderId order = entry.source()
                .order()
                .orElseThrow(() -> new IllegalArgumentException("a reversal belongs to an order"));
        Stream<Lot> own = lots.stream().filter(lot -> lot.isOf(order));
        Stream<Lot> others = lots.stream().filter(lot -> !lot.isOf(order));
        return post(entry, take(Stream.concat(own, others), entry.credits(), false));
    }

    /**
     * Books a spend, out of the lots in their order.
     *
     * @throws IllegalArgumentException if {@code entry} is no spend, or is more than what is available
     */
    public CreditLedger spend(CreditEntry entry) {
        requireAvailable(entry, EntryType.SPEND);
        return post(entry, take(lots.stream(), entry.credits(), false));
    }

    /**
     * Books a hold: sets credits aside in their lots.
     *
     * @throws IllegalArgumentException if {@code entry} is no hold, or is more than what is available
     */
    public CreditLedger hold(CreditEntry entry) {
        requireAvailable(entry, EntryType.HOLD);
        return post(entry, take(lots.stream(), entry.credits(), true));
    }

    /** Books the use of held credits: {@code parts} says how many of which lot. */
    CreditLedger capture(CreditEntry entry, List<LotChange> parts) {
        require(entry, EntryType.CAPTURE);
        return post(entry, parts);
    }

    /** Books the return of held credits to their lots: {@code parts} says how many of which; a debt takes its share. */
    CreditLedger release(CreditEntry entry, List<LotChange> parts) {
        require(entry, EntryType.RELEASE);
        var changes = new ArrayList<LotChange>();
        long debt = balance.debt().units();
        for (LotChange part : parts) {
            long repaid = Math.min(debt, -part.held());
            changes.add(new LotChange(part.lot(), -repaid, part.held()));
            debt -= repaid;
        }
        return post(entry, changes);
    }

    /**
     * Books the end of what is left in one lot; held credits stay.
     *
     * @throws IllegalArgumentException if {@code entry} is no expiry, or is more than what is free in the lot
     */
    public CreditLedger expire(CreditEntry entry, EntryId lot) {
        require(entry, EntryType.EXPIRE);
        List<LotChange> changes = take(lots.stream().filter(one -> one.grant().equals(lot)), entry.credits(), false);
        if (-changes.stream().mapToLong(LotChange::remaining).sum()
                != entry.credits().units()) {
            throw new IllegalArgumentException("a lot expires with what is free in it");
        }
        return post(entry, changes);
    }

    private static List<LotChange> take(Stream<Lot> from, Credits wanted, boolean aside) {
        var changes = new ArrayList<LotChange>();
        Credits missing = wanted;
        for (Lot lot : from.toList()) {
            Credits taken = lot.free().min(missing);
            if (!taken.isZero()) {
                long units = taken.units();
                changes.add(aside ? new LotChange(lot.grant(), 0, units) : new LotChange(lot.grant(), -units, 0));
            }
            missing = missing.minus(taken);
        }
        return changes;
    }

    private void requireAvailable(CreditEntry entry, EntryType type) {
        require(entry, type);
        if (entry.credits().compareTo(balance.available()) > 0) {
            throw new IllegalArgumentException("more than what is available");
        }
    }

    private static void require(CreditEntry entry, EntryType type) {
        if (entry.type() != type) {
            throw new IllegalArgumentException("not a " + type + ": " + entry.type());
        }
    }

    private List<Lot> with(Lot lot) {
        return Stream.concat(lots.stream(), Stream.of(lot)).toList();
    }

    private CreditLedger post(CreditEntry entry, List<LotChange> changes) {
        return post(
                entry, changes, lots.stream().map(lot -> lotAfter(lot, changes)).toList());
    }

    private static Lot lotAfter(Lot lot, List<LotChange> changes) {
        return changes.stream()
                .filter(change -> change.lot().equals(lot.grant()))
                .reduce(lot, Lot::after, (one, other) -> other);
    }

    private CreditLedger post(CreditEntry entry, List<LotChange> changes, List<Lot> lotsAfter) {
        var balanceAfter = balance.after(entry.type(), entry.credits());
        var entries = new ArrayList<>(posted);
        entries.add(new PostedEntry(entry, version + posted.size() + 1, balanceAfter.balance(), changes));
        return new CreditLedger(account, version, balanceAfter, lotsAfter, entries);
    }
}
