package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.usecase.credit.HoldWriter.Wish;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold.How;
import java.time.Clock;
import java.util.Optional;

/** Frees all held credits. */
public final class ReleaseHold {
    private final HoldWriter holds;

    public ReleaseHold(PaymentStore store, Clock clock) {
        this.holds = new HoldWriter(store, clock);
    }

    /** Which hold to release. */
    public record Command(EntryId hold, CallerKey key) {}

    /** Releases, or returns what was released under the same key. */
    public HoldEnding handle(Command command) {
        return holds.end(command.hold(), new Wish(command.key().release(), How.RELEASED, Optional.empty()));
    }
}
