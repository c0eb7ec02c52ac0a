package io.creditpack.domain.credit;

import io.creditpack.domain.money.Credits;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger has booked for one order.
 *
 * @param entries every entry of the order
 */
public record OrderCredits(List<CreditEntry> entries) {
    /** Nothing is booked. */
    public static final OrderCredits NONE = new OrderCredits(List.of());

    public OrderCredits {
        entries = List.copyOf(entries);
    }

    /** Returns the order's entry of this id, if it is booked. */
    public Optional<CreditEntry> find(EntryId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public boolean has(EntryId id) {
        return find(id).isPresent();
    }

    /** Returns the number of grants booked; every one but the first follows a deposit the bank took back. */
    public int rounds() {
        return (int) entries.stream()
                .filter(entry -> entry.type() == EntryType.GRANT)
                .count();
    }

    /** Returns what was granted and not taken back, whether it is used, held or expired. */
    public Credits net() {
        return Credits.of(entries.stream()
                .filter(entry -> entry.type() == EntryType.GRANT || entry.type() == EntryType.REVERSAL)
                .mapToLong(entry -> entry.type().onBalance() * entry.credits().units())
                .sum());
    }
}
