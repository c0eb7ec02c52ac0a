package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.LedgerRow;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.credit.ChainEnd;
import io.creditpack.domain.credit.ChainLink;
import io.creditpack.domain.credit.Checkpoint;
import java.util.List;
import java.util.Optional;

/** Follows the checkpoints, one behind the other. */
final class CheckpointAudit {
    /** Checkpoints are of no account. */
    private static final String NO_ACCOUNT = "-";

    private ChainLink end = ChainLink.GENESIS;

    /** Returns what is wrong with the checkpoint that follows. */
    Optional<Finding> next(CheckpointRecords records) {
        String name = name(records.checkpoint());
        if (records.checkpoint().optional("hash").isEmpty()) {
            return found(Kind.CHECKPOINT_BROKEN, name, "is gone, but there is what it sealed");
        }
        try {
            Checkpoint checkpoint = LedgerRows.checkpoint(records.checkpoint());
            List<ChainEnd> ends = records.ends().stream().map(LedgerRows::end).toList();
            boolean follows = checkpoint.isSealedBehind(end, ends);
            end = checkpoint.link();
            return follows
                    ? Optional.empty()
                    : found(Kind.CHECKPOINT_BROKEN, name, "its hash does not follow from what it seals");
        } catch (IllegalArgumentException | ArithmeticException broken) {
            return found(Kind.UNREADABLE, name, String.valueOf(broken.getMessage()));
        }
    }

    /** Returns the last checkpoint, for whoever keeps its hash elsewhere. */
    ChainLink end() {
        return end;
    }

    static String name(LedgerRow row) {
        return "checkpoint " + row.optional("checkpoint").orElse("?");
    }

    private static Optional<Finding> found(Kind kind, String row, String detail) {
        return Optional.of(new Finding(kind, NO_ACCOUNT, row, detail));
    }
}
