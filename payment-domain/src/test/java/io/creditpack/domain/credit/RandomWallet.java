package io.creditpack.domain.credit;

import static io.creditpack.domain.credit.Entries.entry;

import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.testkit.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** A customer to whom anything may happen that is allowed; now and then the ledger is saved and loaded again. */
final class RandomWallet {
    private final Random random;
    private final List<PostedEntry> history = new ArrayList<>();
    private final List<Hold> openHolds = new ArrayList<>();
    private CreditLedger ledger = CreditLedger.empty(new AccountId(Given.CUSTOMER));
    private int booked;

    RandomWallet(Random random) {
        this.random = random;
    }

    void bookSomething() {
        long available = ledger.balance().available().units();
        switch (random.nextInt(7)) {
            case 0, 1 -> book(grant());
            case 2 -> book(ledger.reverse(ofOrder(EntryType.REVERSAL, upTo(6))));
            case 3 -> bookIf(available > 0, () -> ledger.spend(next(EntryType.SPEND, upTo(available))));
            case 4 -> bookIf(available > 0, () -> hold(upTo(available)));
            case 5 -> bookIf(!openHolds.isEmpty(), this::endHold);
            default -> book(ledger.expire(Given.NOW.plusSeconds(random.nextInt(100))));
        }
        if (random.nextInt(5) == 0) {
            saveAndLoad();
        }
    }

    List<PostedEntry> history() {
        return List.copyOf(history);
    }

    CreditLedger ledger() {
        return ledger;
    }

    long heldInOpenHolds() {
        return openHolds.stream().mapToLong(hold -> hold.credits().units()).sum();
    }

    private CreditLedger grant() {
        CreditEntry entry = ofOrder(EntryType.GRANT, upTo(6));
        Optional<Instant> end =
                random.nextBoolean() ? Optional.of(Given.NOW.plusSeconds(random.nextInt(100))) : Optional.empty();
        return ledger.grant(
                new CreditEntry(entry.id(), entry.type(), entry.credits(), entry.source(), new Time(Given.NOW, end)));
    }

    private CreditLedger hold(long credits) {
        booked++;
        CreditLedger held =
                ledger.hold(entry(EntryType.HOLD, Hold.idOf("hld_" + booked).value(), credits));
        openHolds.add(Hold.placed(held));
        return held;
    }

    private CreditLedger endHold() {
        Hold hold = openHolds.remove(random.nextInt(openHolds.size()));
        long all = hold.credits().units();
        long used = random.nextLong(all + 1);
        return used == 0
                ? hold.release(ledger, next(EntryType.RELEASE, all))
                : hold.capture(ledger, next(EntryType.CAPTURE, used));
    }

    private void saveAndLoad() {
        ledger = ledger.saved();
    }

    private long upTo(long most) {
        return 1 + random.nextLong(most);
    }

    private CreditEntry next(EntryType type, long credits) {
        booked++;
        return entry(type, type + ":" + booked, credits);
    }

    private CreditEntry ofOrder(EntryType type, long credits) {
        CreditEntry entry = next(type, credits);
        var order = new OrderId("order-" + random.nextInt(5));
        return new CreditEntry(entry.id(), type, Credits.of(credits), Source.of(order, "t"), Given.NOW);
    }

    private void bookIf(boolean possible, Supplier<CreditLedger> booking) {
        if (possible) {
            book(booking.get());
        }
    }

    private void book(CreditLedger after) {
        history.addAll(
                after.posted().subList(ledger.posted().size(), after.posted().size()));
        ledger = after;
    }
}
