package io.creditpack.application.port;

import io.creditpack.domain.order.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose account a person signs in to, and which guests' sessions
 * are over. Every write belongs into a {@link UnitOfWork}.
 */
public interface SignIns {
    /** Returns the account that was decided for the subject of an identity provider, or empty if none was yet. */
    Optional<CustomerId> accountOf(CustomerId subject);

    /**
     * Decides, for ever, which account a subject signs in to.
     *
     * @param account a guest's, which becomes the subject's, or the subject itself
     * @throws AlreadyTakenException if the subject has an account or the account a subject; nothing is stored
     */
    void decide(CustomerId subject, CustomerId account, Instant when);

    /** Returns whether a guest's sessions were ended. */
    boolean isOver(CustomerId guest);

    /** Ends every session of a guest for ever, for a guest has no other way in; those that are over stay so. */
    void endSessions(CustomerId guest, Instant when);
}
