package io.creditpack.application.usecase;

import io.creditpack.application.port.AccountRecords;
import io.creditpack.application.port.LedgerRecords;
import io.creditpack.application.usecase.Finding.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Recomputes every ledger from its entries and compares it with what is kept. It changes nothing. */
public final class VerifyLedger {
    private static final int PAGE = 500;

    private final LedgerRecords records;

    public VerifyLedger(LedgerRecords records) {
        this.records = records;
    }

    /** Everything is verified. */
    public record Command() {}

    /** Reads every account, one after the other. */
    public Result handle(Command command) {
        var first = new EnumMap<Kind, Finding>(Kind.class);
        long accounts = 0;
        long entries = 0;
        long findings = 0;
        String last = "";
        List<String> page = records.accounts(last, PAGE);
        while (!page.isEmpty()) {
            for (String account : page) {
                AccountRecords read = records.read(account);
                List<Finding> found = new AccountAudit(read).findings();
                found.forEach(finding -> first.putIfAbsent(finding.kind(), finding));
                accounts++;
                entries += read.postings().entries().size();
                findings += found.size();
                last = account;
            }
            page = records.accounts(last, PAGE);
        }
        return new Result(accounts, entries, findings, first);
    }

    /**
     * What was found.
     *
     * @param accounts how many ledgers were read
     * @param entries how many entries they have
     * @param findings how much is wrong; 0 if everything is in order
     * @param first the first finding of each kind
     */
    public record Result(long accounts, long entries, long findings, Map<Kind, Finding> first) {
        public Result {
            first = Map.copyOf(first);
        }

        public boolean isInOrder() {
            return findings == 0;
        }
    }
}
