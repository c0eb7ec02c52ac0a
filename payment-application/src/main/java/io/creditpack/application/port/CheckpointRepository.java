package io.creditpack.application.port;

import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.Checkpoint;
import java.util.List;
import java.util.Optional;

/** The checkpoints over all ledgers; they are only ever added. Every write belongs into a {@link UnitOfWork}. */
public interface CheckpointRepository {
    /** Returns the checkpoint of the highest number. */
    Optional<Checkpoint> last();

    /**
     * Returns where ledgers end now that have grown since they were last sealed, by the ids of their accounts.
     *
     * @param limit 1 or more
     */
    List<ChainEnd> unsealed(int limit);

    /**
     * Stores a checkpoint with the ends it seals.
     *
     * @throws AlreadyTakenException if a checkpoint of the same number exists; nothing is stored
     */
    void add(Checkpoint checkpoint, List<ChainEnd> ends);
}
