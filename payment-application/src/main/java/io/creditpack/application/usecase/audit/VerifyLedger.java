package io.creditpack.application.usecase.audit;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.CheckpointRecords;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.usecase.audit.Finding.Kind;
import io.creditpack.domain.credit.ChainLink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recomputes every ledger from its entries and compares it with what is kept. It changes nothing. */
public final class VerifyLedger {
    private static final int PAGE = 500;

    private final LedgerRecords records;

    public VerifyLedger(LedgerRecords records) {
        this.records = records;
    }

    /** Everything is verified. */
    public record Command() {}

    /** Reads every account, one after the other, and then every checkpoint. */
    public Result handle(Command command) {
        var tally = new Tally();
        String last = "";
        List<String> page = records.accounts(last, PAGE);
        while (!page.isEmpty()) {
            for (String account : page) {
                tally.add(records.read(account));
                last = account;
            }
            page = records.accounts(last, PAGE);
        }
        return tally.result(lastCheckpoint(tally));
    }

    private ChainLink lastCheckpoint(Tally tally) {
        var audit = new CheckpointAudit();
        long number = 0;
        Optional<CheckpointRecords> next = records.checkpointAfter(number);
        while (next.isPresent()) {
            audit.next(next.get()).ifPresent(tally::add);
            number = next.get().checkpoint().number("checkpoint");
            next = records.checkpointAfter(number);
        }
        return audit.end();
    }

    /** What was found so far. */
    private static final class Tally {
        private final Map<Kind, Finding> first = new EnumMap<>(Kind.class);
        private final ModeAudit modes = new ModeAudit();
        private long accounts;
        private long entries;
        private long findings;

        void add(AccountRecords account) {
            new AccountAudit(account).findings().forEach(this::add);
            modes.findings(account).forEach(this::add);
            accounts++;
            entries += account.postings().entries().size();
        }

        void add(Finding finding) {
            first.putIfAbsent(finding.kind(), finding);
            findings++;
        }

        Result result(ChainLink lastCheckpoint) {
            return new Result(new Extent(accounts, entries, lastCheckpoint), findings, first);
        }
    }

    /**
     * What was read.
     *
     * @param accounts how many ledgers
     * @param entries how many entries they have
     * @param lastCheckpoint where the checkpoints end: whoever keeps it elsewhere sees later whether they were made anew
     */
    public record Extent(long accounts, long entries, ChainLink lastCheckpoint) {}

    /**
     * What was found.
     *
     * @param extent what was read
     * @param findings how much is wrong; 0 if everything is in order
     * @param first the first finding of each kind
     */
    public record Result(Extent extent, long findings, Map<Kind, Finding> first) {
        public Result {
            first = Map.copyOf(first);
        }

        public boolean isInOrder() {
            return findings == 0;
        }

        public long accounts() {
            return extent.accounts();
        }

        public long entries() {
            return extent.entries();
        }
    }
}
