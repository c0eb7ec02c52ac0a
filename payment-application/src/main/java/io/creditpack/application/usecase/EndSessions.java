package io.creditpack.application.usecase;

import io.creditpack.application.port.SignIns;
import io.creditpack.application.port.UnitOfWork;
import io.creditpack.domain.order.CustomerId;
import java.time.Clock;

/** Ends every session of a guest: the guest signs out, or an operator was told that a session was stolen. */
public final class EndSessions {
    private final SignIns signIns;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public EndSessions(SignIns signIns, UnitOfWork unitOfWork, Clock clock) {
        this.signIns = signIns;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Whose sessions end. */
    public record Command(CustomerId guest) {}

    /** Ends them; doing it again changes nothing for sessions that are over. */
    public void handle(Command command) {
        unitOfWork.inTransaction(() -> signIns.endSessions(command.guest(), clock.instant()));
    }
}
