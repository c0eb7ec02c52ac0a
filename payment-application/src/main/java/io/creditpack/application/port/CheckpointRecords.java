package io.creditpack.application.port;

import java.util.List;

/**
 * All rows of one checkpoint.
 *
 * @param checkpoint the seal; only its number where ends name a checkpoint that is not there
 * @param ends what it seals, by account
 */
public record CheckpointRecords(LedgerRow checkpoint, List<LedgerRow> ends) {
    public CheckpointRecords {
        ends = List.copyOf(ends);
    }
}
