package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Uses credits at once. */
public final class SpendCredits {
    private final LedgerWriter writer;
    private final Clock clock;

    public SpendCredits(PaymentStore store, Clock clock) {
        this.writer = new LedgerWriter(store, clock);
        this.clock = clock;
    }

    /**
     * What is to be spent.
     *
     * @param key one key spends once
     * @param credits 1 or more
     * @param reference what the statement shows, 1 to 200 characters
     */
    public record Command(AccountId account, CallerKey key, Credits credits, String reference) {}

    /** Spends, or returns what was spent under the same key. */
    public Result handle(Command command) {
        return writer.decide(command.account(), ledger -> spend(command, ledger));
    }

    private Result spend(Command command, CreditLedger ledger) {
        var entry = new CreditEntry(
                command.key().spend(),
                EntryType.SPEND,
                command.credits(),
                Source.of(command.reference()),
                clock.instant());
        return writer.bookedBefore(entry)
                .<Result>map(earlier -> LedgerWriter.isRepeated(earlier, ledger.account(), entry)
                        ? new Result.Spent(earlier)
                        : new Result.KeyReused())
                .orElseGet(() -> spend(ledger, entry));
    }

    private Result spend(CreditLedger ledger, CreditEntry entry) {
        Credits available = ledger.balance().available();
        return entry.credits().compareTo(available) > 0
                ? new Result.Insufficient(available)
                : new Result.Spent(writer.save(ledger.spend(entry)));
    }

    /** What came of it. */
    public sealed interface Result {
        /** The credits are used. */
        record Spent(PostedEntry entry) implements Result {}

        /** There were fewer; nothing is booked. */
        record Insufficient(Credits available) implements Result {}

        /** The key was used for something else; nothing is booked. */
        record KeyReused() implements Result {}

        /** Calls the function that fits. */
        default <T> T match(Function<PostedEntry, T> spent, Function<Credits, T> insufficient, Supplier<T> keyReused) {
            if (this instanceof Spent it) {
                return spent.apply(it.entry());
            }
            return this instanceof Insufficient it ? insufficient.apply(it.available()) : keyReused.get();
        }
    }
}
