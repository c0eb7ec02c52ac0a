package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.Hold;
import io.creditpack.domain.money.Credits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sets credits aside for a use that is not sure yet. */
public final class HoldCredits {
    private final PaymentStore store;
    private final LedgerWriter writer;
    private final Clock clock;

    public HoldCredits(PaymentStore store, Clock clock) {
        this.store = store;
        this.writer = new LedgerWriter(store, clock);
        this.clock = clock;
    }

    /**
     * What is to be held.
     *
     * @param key one key holds once
     * @param credits 1 or more
     * @param reference what the statement shows, 1 to 200 characters
     * @param expiresIn after which time the hold ends by itself, more than zero
     */
    public record Command(AccountId account, CallerKey key, Credits credits, String reference, Duration expiresIn) {}

    /** Holds, or returns what was held under the same key, as it was then. */
    public Result handle(Command command) {
        return writer.decide(command.account(), ledger -> hold(command, ledger));
    }

    private Result hold(Command command, CreditLedger ledger) {
        Instant now = clock.instant();
        var entry = new CreditEntry(
                command.key().hold(),
                EntryType.HOLD,
                command.credits(),
                Source.of(command.reference()),
                Time.between(now, now.plus(command.expiresIn())));
        return writer.bookedBefore(entry)
                .<Result>map(earlier -> LedgerWriter.isRepeated(earlier, ledger.account(), entry)
                        ? new Result.Held(Hold.placed(earlier))
                        : new Result.KeyReused())
                .orElseGet(() -> hold(ledger, entry));
    }

    private Result hold(CreditLedger ledger, CreditEntry entry) {
        Credits available = ledger.balance().available();
        if (entry.credits().compareTo(available) > 0) {
            return new Result.Insufficient(available);
        }
        Hold hold = Hold.placed(writer.save(ledger.hold(entry)));
        store.holds().add(hold);
        return new Result.Held(hold);
    }

    /** What came of it. */
    public sealed interface Result {
        /** The credits are set aside. */
        record Held(Hold hold) implements Result {}

        /** There were fewer; nothing is booked. */
        record Insufficient(Credits available) implements Result {}

        /** The key was used for something else; nothing is booked. */
        record KeyReused() implements Result {}

        /** Calls the function that fits. */
        default <T> T match(Function<Hold, T> held, Function<Credits, T> insufficient, Supplier<T> keyReused) {
            if (this instanceof Held it) {
                return held.apply(it.hold());
            }
            return this instanceof Insufficient it ? insufficient.apply(it.available()) : keyReused.get();
        }
    }
}
