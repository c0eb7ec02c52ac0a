package io.creditpack.domain.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A seal over the ends of ledgers and over every checkpoint before it. Whoever knows the hash of the last one can tell
 * whether anything was changed before it, in any ledger.
 *
 * @param link its number, from 1 without gaps, and its hash
 * @param day the day it was made on
 * @param sealedAt when it was made
 * @param size how many ends it seals
 */
public record Checkpoint(ChainLink link, LocalDate day, Instant sealedAt, int size) {
    /** By the UTF-16 code units of the ids, for databases sort in many ways. */
    private static final Comparator<ChainEnd> BY_ACCOUNT =
            Comparator.comparing(end -> end.account().value());

    /**
     * Seals.
     *
     * @param ends of the ledgers that have grown since they were last sealed, in any order
     * @param last the link of the checkpoint before
     */
    public static Checkpoint over(List<ChainEnd> ends, ChainLink last, LocalDate day, Instant now) {
        var content = new ChainContent();
        content.text(last.hash().hex())
                .number(last.sequence() + 1)
                .text(day.toString())
                .time(now)
                .number(ends.size());
        for (ChainEnd end : ends.stream().sorted(BY_ACCOUNT).toList()) {
            content.text(end.account().value())
                    .number(end.link().sequence())
                    .text(end.link().hash().hex());
        }
        return new Checkpoint(new ChainLink(last.sequence() + 1, content.hash()), day, now, ends.size());
    }

    /** Returns whether this is what sealing {@code ends} behind {@code last} leads to. */
    public boolean isSealedBehind(ChainLink last, List<ChainEnd> ends) {
        return over(ends, last, day, sealedAt).equals(this);
    }
}
