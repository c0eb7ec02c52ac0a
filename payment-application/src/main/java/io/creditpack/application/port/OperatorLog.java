package io.creditpack.application.port;

import java.util.List;
import java.util.Optional;

/** Everything operators did, for ever: acts are only added. Every write belongs into a {@link UnitOfWork}. */
public interface OperatorLog {
    /**
     * Keeps an act.
     *
     * @throws AlreadyTakenException if there is an act of this id; nothing is stored
     */
    void add(OperatorAct act);

    /** Returns what was done to a subject, oldest first. */
    List<OperatorAct> about(String subject);

    /**
     * Returns acts, newest first.
     *
     * @param before the id where the page begins: only acts before it; empty for the newest
     * @param limit 1 or more
     */
    List<OperatorAct> page(Optional<String> before, int limit);
}
