package io.creditpack.application.port;

import java.util.List;
import java.util.Optional;

/** Every row of the ledger as it stands, believed by nobody: what an auditor reads. */
public interface LedgerRecords {
    /**
     * Returns accounts that any row of the ledger, a checkpoint or a paid order names, in the order of their ids.
     *
     * @param after only accounts behind this id; the empty text for the first
     * @param limit 1 or more
     */
    List<String> accounts(String after, int limit);

    /** Returns all rows of one account. */
    AccountRecords read(String account);

    /** Returns all rows of the checkpoint with the lowest number above {@code number}; 0 for the first. */
    Optional<CheckpointRecords> checkpointAfter(long number);
}
