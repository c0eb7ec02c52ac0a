package io.creditpack.application.usecase.credit;

import io.creditpack.application.port.PaymentStore;
import io.creditpack.application.usecase.credit.HoldWriter.Wish;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold.How;
import io.creditpack.domain.money.Credits;
import java.time.Clock;
import java.util.Optional;

/** Uses held credits, all or a part; what is not used is free again. */
public final class CaptureHold {
    private final HoldWriter holds;

    public CaptureHold(PaymentStore store, Clock clock) {
        this.holds = new HoldWriter(store, clock);
    }

    /**
     * Which hold to capture.
     *
     * @param credits how many are used, 1 or more; empty for all
     */
    public record Command(EntryId hold, CallerKey key, Optional<Credits> credits) {}

    /** Captures, or returns what was captured under the same key. */
    public HoldEnding handle(Command command) {
        return holds.end(command.hold(), new Wish(command.key().capture(), How.CAPTURED, command.credits()));
    }
}
