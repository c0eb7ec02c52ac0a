package io.creditpack.application.port;

import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The holds that callers place and end, and that end by themselves. Every write belongs into a {@link UnitOfWork}. */
public interface HoldRepository {
    /**
     * Stores an open hold. Its entry is stored before, in the same transaction.
     *
     * @throws AlreadyTakenException if a hold of the same id exists; nothing is stored
     */
    void add(Hold hold);

    /**
     * Stores how a hold ended.
     *
     * @throws StaleWriteException if it had ended before; nothing is stored
     */
    void end(Hold hold);

    /** Returns a hold, open or ended, by the id of the entry that placed it. */
    Optional<Hold> find(EntryId id);

    /**
     * Returns open holds whose time was over at {@code now}, the longest overdue first.
     *
     * @param limit 1 or more
     */
    List<Hold> overdue(Instant now, int limit);
}
