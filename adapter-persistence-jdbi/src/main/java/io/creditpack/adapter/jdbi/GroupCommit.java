package io.creditpack.adapter.jdbi;

import io.creditpack.application.port.StorageException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One unit of work at a time, and one commit for those that come upon each other: each is a savepoint in the transaction
 * they share, and none returns before that is committed.
 *
 * <p>H2 commits by writing a version of its file, which takes several times as long as a unit of work and hardly longer for
 * thirty of them. Killed while several transactions write, it was seen to lose acknowledged commits and to tear its tables;
 * with one at a time it did neither.
 */
final class GroupCommit implements Transactions {
    /** The first of them waits for all others. */
    static final int MOST = 32;

    private final Jdbi jdbi;
    private final TransactionTurns turns;

    /** Only whoever has the turn reads or changes it. */
    private Optional<CommitGroup> open = Optional.empty();

    GroupCommit(Jdbi jdbi, TransactionTurns turns) {
        this.jdbi = jdbi;
        this.turns = turns;
    }

    /**
     * {@inheritDoc}
     *
     * @throws StorageException if its turn does not come in time
     */
    @Override
    public <T> T run(Function<Handle, T> work) {
        awaitTurn();
        CommitGroup group;
        Supplier<T> result;
        try {
            group = open.orElseGet(this::begin);
            result = group.add(work);
            if (group.isBroken() || group.size() == MOST || !turns.areWanted()) {
                end(group);
            }
        } finally {
            turns.end();
        }
        awaitEnd(group);
        group.requireCommitted();
        return result.get();
    }

    private void awaitTurn() {
        try {
            turns.begin();
        } catch (SQLTransientConnectionException tooBusy) {
            throw new StorageException("the database is busy", tooBusy);
        }
    }

    /** Whoever of a group is the first to have another turn ends it, so that none is left open. */
    private void awaitEnd(CommitGroup group) {
        if (group.isEnded()) {
            return;
        }
        turns.beginHoweverLate();
        try {
            if (!group.isEnded()) {
                end(group);
            }
        } finally {
            turns.end();
        }
    }

    private CommitGroup begin() {
        CommitGroup group = CommitGroup.begin(jdbi);
        open = Optional.of(group);
        return group;
    }

    private void end(CommitGroup group) {
        open = Optional.empty();
        group.end();
    }

    @Override
    public DataSource forOthers(DataSource pool) {
        return new TurnTakingDataSource(pool, this);
    }

    /**
     * Begins a turn of somebody else, who must {@link #endOther} it; what was done before is committed first, so that it is
     * seen.
     *
     * @throws SQLTransientConnectionException if it does not come in time
     */
    void beginOther() throws SQLTransientConnectionException {
        turns.begin();
        open.ifPresent(this::end);
    }

    void endOther() {
        turns.end();
    }
}
