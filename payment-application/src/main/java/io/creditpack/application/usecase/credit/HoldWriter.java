package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import java.time.Clock;
import java.util.Optional;

/** Ends holds: each once, whoever comes first. */
final class HoldWriter {
    private final PaymentStore store;
    private final LedgerWriter writer;
    private final Clock clock;

    HoldWriter(PaymentStore store, Clock clock) {
        this.store = store;
        this.writer = new LedgerWriter(store, clock);
        this.clock = clock;
    }

    /**
     * How a caller wants a hold to end.
     *
     * @param id the entry that ends it, named after the caller's key
     * @param how captured or released
     * @param credits how many are meant; empty for all
     */
    record Wish(EntryId id, How how, Optional<Credits> credits) {}

    /** Ends a hold as wished, unless it has ended or its time is over; then it ends by that. */
    HoldEnding end(EntryId id, Wish wish) {
        return store.unitOfWork()
                .inTransaction(() -> store.holds().find(id))
                .map(known -> writer.decide(known.account(), ledger -> end(current(id), wish, ledger)))
                .orElseGet(HoldEnding.Unknown::new);
    }

    private HoldEnding end(Hold hold, Wish wish, CreditLedger ledger) {
        Credits credits = wish.credits().orElse(hold.credits());
        Optional<PostedEntry> bookedBefore = store.ledgers().find(wish.id());
        if (bookedBefore.isPresent()) {
            return repeated(hold, credits, bookedBefore.get());
        }
        if (hold.ending().isPresent()) {
            return new HoldEnding.EndedBefore(hold.ending().get().how());
        }
        if (hold.isOver(clock.instant())) {
            expire(hold, ledger);
            return new HoldEnding.EndedBefore(How.EXPIRED);
        }
        if (credits.compareTo(hold.credits()) > 0) {
            return new HoldEnding.TooMuch();
        }
        return wish.how() == How.CAPTURED
                ? save(hold, wish, hold.capture(ledger, entry(hold, wish.id(), EntryType.CAPTURE, credits)))
                : save(hold, wish, hold.release(ledger, entry(hold, wish.id(), EntryType.RELEASE, credits)));
    }

    private HoldEnding repeated(Hold hold, Credits credits, PostedEntry before) {
        EntryId id = before.entry().id();
        boolean same = hold.ending().filter(ending -> ending.by().equals(id)).isPresent()
                && before.entry().credits().equals(credits);
        return same
                ? new HoldEnding.Ended(hold, store.ledgers().find(hold.restId()).orElse(before))
                : new HoldEnding.KeyReused();
    }

    private HoldEnding save(Hold hold, Wish wish, CreditLedger ledger) {
        PostedEntry last = writer.save(ledger);
        Hold ended = hold.ended(wish.how(), wish.id());
        store.holds().end(ended);
        return new HoldEnding.Ended(ended, last);
    }

    /** Ends a hold whose time is over; returns whether it had not ended before. */
    boolean expire(Hold overdue) {
        return writer.decide(overdue.account(), ledger -> {
            Hold hold = current(overdue.id());
            boolean open = hold.ending().isEmpty();
            if (open) {
                expire(hold, ledger);
            }
            return open;
        });
    }

    private void expire(Hold hold, CreditLedger ledger) {
        writer.save(hold.release(ledger, entry(hold, hold.restId(), EntryType.RELEASE, hold.credits())));
        store.holds().end(hold.ended(How.EXPIRED, hold.restId()));
    }

    private Hold current(EntryId id) {
        return store.holds().find(id).orElseThrow();
    }

    private CreditEntry entry(Hold hold, EntryId id, EntryType type, Credits credits) {
        return new CreditEntry(id, type, credits, hold.placed().entry().source(), clock.instant());
    }
}
