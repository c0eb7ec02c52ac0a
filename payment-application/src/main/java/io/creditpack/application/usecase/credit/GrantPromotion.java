package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.domain.credit.AccountId;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditEntry.Time;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Mode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Grants credits nobody paid for. */
public final class GrantPromotion {
    private final LedgerWriter writer;
    private final Clock clock;
    private final Mode mode;

    /** Grants to customers who pay no real money. */
    public GrantPromotion(PaymentStore store, Clock clock) {
        this(store, clock, Mode.TEST);
    }

    /** Grants to customers who pay as {@code mode} says; an account of the other kind throws. */
    public GrantPromotion(PaymentStore store, Clock clock, Mode mode) {
        this.writer = new LedgerWriter(store, clock);
        this.clock = clock;
        this.mode = mode;
    }

    /**
     * What is to be granted.
     *
     * @param key one key grants once
     * @param credits 1 or more
     * @param reference what the statement shows, 1 to 200 characters
     * @param lasting after which time what is left ends; empty if never
     */
    public record Command(
            AccountId account, CallerKey key, Credits credits, String reference, Optional<Duration> lasting) {}

    /** Grants, or returns what was granted under the same key. */
    public Result handle(Command command) {
        return writer.decide(command.account(), ledger -> grant(command, ledger));
    }

    private Result grant(Command command, CreditLedger ledger) {
        var time = new Time(clock.instant(), command.lasting().map(clock.instant()::plus));
        var entry = new CreditEntry(
                command.key().promotion(), EntryType.GRANT, command.credits(), Source.of(command.reference()), time);
        return writer.bookedBefore(entry)
                .<Result>map(earlier -> LedgerWriter.isRepeated(earlier, ledger.account(), entry)
                        ? new Result.Granted(earlier)
                        : new Result.KeyReused())
                .orElseGet(() ->
                        new Result.Granted(writer.save(ledger.forMode(mode).grant(entry))));
    }

    /** What came of it. */
    public sealed interface Result {
        /** The credits are there. */
        record Granted(PostedEntry entry) implements Result {}

        /** The key was used for something else; nothing is booked. */
        record KeyReused() implements Result {}

        /** Calls the function that fits. */
        default <T> T match(Function<PostedEntry, T> granted, Supplier<T> keyReused) {
            return this instanceof Granted it ? granted.apply(it.entry()) : keyReused.get();
        }
    }
}
