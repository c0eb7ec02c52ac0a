package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import io.creditpack.domain.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One customer's credits: the books, the lots that still hold some, and the entries booked since it was loaded.
 *
 * <p>Immutable: each booking returns the ledger after it. What is left in the lots less the debt is always the balance.
 *
 * @param account whose credits they are
 * @param mode whether they were bought with real money; an account never holds both kinds
 * @param head where the chain of entries ends; a save behind an older head is refused
 * @param books what the entries, those booked since it was loaded included, sum to
 * @param lots every lot with something left, soonest expiry first, then oldest
 * @param posted the entries booked since it was loaded
 */
public record CreditLedger(
        AccountId account, Mode mode, ChainLink head, Books books, List<Lot> lots, List<PostedEntry> posted) {
    public CreditLedger {
        lots = lots.stream()
                .filter(lot -> !lot.remaining().isZero())
                .sorted(Lot.BURN_ORDER)
                .toList();
        posted = List.copyOf(posted);
    }

    /** Returns the ledger of an account nothing was booked on; until it is told otherwise, for test credits. */
    public static CreditLedger empty(AccountId account) {
        return new CreditLedger(account, Mode.TEST, ChainLink.GENESIS, Books.ZERO, List.of(), List.of());
    }

    /**
     * Returns this ledger for credits of {@code wanted}: the first entry decides for ever.
     *
     * @throws IllegalArgumentException if it has credits of the other mode
     */
    public CreditLedger forMode(Mode wanted) {
        if (mode == wanted) {
            return this;
        }
        if (end().sequence() > 0) {
            throw new IllegalArgumentException("the account is " + mode + " and takes no credits that are " + wanted);
        }
        return new CreditLedger(account, wanted, head, books, lots, posted);
    }

    /** Returns the sequence of the last entry when it was loaded, 0 for an empty ledger. */
    public long version() {
        return head.sequence();
    }

    /** Returns what the entries sum to. */
    public CreditBalance balance() {
        return books.balance();
    }

    /** Returns where the chain ends with the entries booked since it was loaded. */
    public ChainLink end() {
        return posted.isEmpty() ? head : posted.get(posted.size() - 1).link();
    }

    /** Returns this ledger as it is loaded once it was saved. */
    public CreditLedger saved() {
        return new CreditLedger(account, mode, end(), books, lots, List.of());
    }

    /**
     * Books a grant: a new lot, of which a debt takes its share first. The lot ends when the entry says so.
     *
     * @throws IllegalArgumentException if {@code entry} is no grant
     */
    public CreditLedger grant(CreditEntry entry) {
        require(entry, EntryType.GRANT);
        Credits left = entry.credits().minus(balance().debt().min(entry.credits()));
        var contents = new Lot.Contents(entry.credits(), left, Credits.ZERO);
        var lot = new Lot(entry.id(), entry.source().order(), contents, entry.createdAt(), entry.expiresAt());
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
     * Books a hold: sets credits aside in their lots; those of an order in that order's own lots only.
     *
     * @throws IllegalArgumentException if {@code entry} is no hold, or is more than what is available there
     */
    public CreditLedger hold(CreditEntry entry) {
        requireAvailable(entry, EntryType.HOLD);
        Optional<OrderId> order = entry.source().order();
        Stream<Lot> from = lots.stream()
                .filter(lot -> order.isEmpty() || order.filter(lot::isOf).isPresent());
        return post(entry, whole(entry, take(from, entry.credits(), true)));
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
        long debt = balance().debt().units();
        for (LotChange part : parts) {
            long repaid = Math.min(debt, -part.held());
            changes.add(new LotChange(part.lot(), -repaid, part.held()));
            debt -= repaid;
        }
        return post(entry, changes);
    }

    /** Books the end of what is free in every lot whose time is over at {@code now}; held credits stay. */
    public CreditLedger expire(Instant now) {
        CreditLedger ledger = this;
        for (Lot lot : lots) {
            if (lot.isOver(now) && !lot.free().isZero()) {
                ledger = ledger.expire(lot, now);
            }
        }
        return ledger;
    }

    private CreditLedger expire(Lot lot, Instant now) {
        var source = new CreditEntry.Source(lot.order(), "expired", Optional.empty());
        var entry = new CreditEntry(EntryId.expired(lot), EntryType.EXPIRE, lot.free(), source, now);
        return post(entry, take(Stream.of(lot), lot.free(), false));
    }

    private static List<LotChange> whole(CreditEntry entry, List<LotChange> changes) {
        long held = changes.stream().mapToLong(LotChange::held).sum();
        if (held != entry.credits().units()) {
            throw new IllegalArgumentException("more than what is free in the lots of " + entry.source());
        }
        return changes;
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
        if (entry.credits().compareTo(balance().available()) > 0) {
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
        Lot after = lot;
        for (LotChange change : changes) {
            after = change.lot().equals(lot.grant()) ? after.after(change) : after;
        }
        return after;
    }

    private CreditLedger post(CreditEntry entry, List<LotChange> changes, List<Lot> lotsAfter) {
        CreditBalance after = balance().after(entry.type(), entry.credits());
        PostedEntry one = PostedEntry.behind(end(), account, entry, new PostedEntry.Effect(after, changes));
        List<PostedEntry> entries =
                Stream.concat(posted.stream(), Stream.of(one)).toList();
        return new CreditLedger(account, mode, head, books.after(one.postings()), lotsAfter, entries);
    }
}
