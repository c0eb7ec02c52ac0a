package io.creditpack.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.OrderId;
import io.creditpack.domain.testkit.Given;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** One customer's ledger, on which a test books in few words; whatever is booked must leave it in order. */
final class Wallet {
    static final Instant NEXT_YEAR = Given.NOW.plusSeconds(365L * 24 * 3600);

    private CreditLedger ledger = CreditLedger.empty(new AccountId(Given.CUSTOMER));

    CreditLedger ledger() {
        return ledger;
    }

    Wallet paid(String order, long credits, Instant expiresAt) {
        var source = Source.of(new OrderId(order), "PRO_PACK");
        return book(it -> it.grant(new CreditEntry(
                EntryId.grant(new OrderId(order), 1),
                EntryType.GRANT,
                Credits.of(credits),
                source,
                Time.between(now(), expiresAt))));
    }

    Wallet paid(String order, long credits) {
        return paid(order, credits, NEXT_YEAR);
    }

    Wallet free(long credits) {
        return book(it -> it.grant(entry(EntryType.GRANT, credits)));
    }

    Wallet spends(long credits) {
        return book(it -> it.spend(entry(EntryType.SPEND, credits)));
    }

    Wallet refunds(String order, long credits) {
        return book(it -> it.reverse(entryOf(order, EntryType.REVERSAL, credits)));
    }

    Hold holds(long credits) {
        book(it -> it.hold(entry(EntryType.HOLD, credits)));
        return Hold.placed(ledger);
    }

    Hold holdsOf(String order, long credits) {
        book(it -> it.hold(entryOf(order, EntryType.HOLD, credits)));
        return Hold.placed(ledger);
    }

    Wallet captures(Hold hold, long credits) {
        return book(it -> hold.capture(it, entry(EntryType.CAPTURE, credits)));
    }

    Wallet releases(Hold hold) {
        return book(
                it -> hold.release(it, entry(EntryType.RELEASE, hold.credits().units())));
    }

    Wallet expires(Instant now) {
        return book(it -> it.expire(now));
    }

    long balance() {
        return ledger.balance().balance();
    }

    long available() {
        return ledger.balance().available().units();
    }

    long held() {
        return ledger.balance().held().units();
    }

    long debt() {
        return ledger.balance().debt().units();
    }

    /** Returns what is left in each lot, in the order in which they are used. */
    List<Long> left() {
        return ledger.lots().stream().map(lot -> lot.remaining().units()).toList();
    }

    List<EntryType> types() {
        return ledger.posted().stream().map(one -> one.entry().type()).toList();
    }

    PostedEntry last() {
        return ledger.posted().get(ledger.posted().size() - 1);
    }

    /** A second later than the entry before, so that the order of booking is the order of time. */
    private Instant now() {
        return Given.NOW.plusSeconds(ledger.posted().size());
    }

    CreditEntry entry(EntryType type, long credits) {
        var id = new EntryId(type + ":" + ledger.posted().size());
        return new CreditEntry(id, type, Credits.of(credits), Source.of("portfolio-42"), now());
    }

    private CreditEntry entryOf(String order, EntryType type, long credits) {
        var id = new EntryId(type + ":" + ledger.posted().size());
        return new CreditEntry(id, type, Credits.of(credits), Source.of(new OrderId(order), "txrd"), now());
    }

    private Wallet book(UnaryOperator<CreditLedger> booking) {
        ledger = booking.apply(ledger);
        long left =
                ledger.lots().stream().mapToLong(lot -> lot.remaining().units()).sum();
        long free = ledger.lots().stream().mapToLong(lot -> lot.free().units()).sum();
        assertThat(left - debt()).as("lots less debt").isEqualTo(balance());
        assertThat(free).as("free in lots").isEqualTo(available());
        assertThat(left - free).as("held in lots").isEqualTo(held());
        return this;
    }
}
