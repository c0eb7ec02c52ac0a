package io.creditpack.domain.credit;

import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.CustomerId;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the rules of a spend cost without any database: books, lots and the chain's hash. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LedgerBenchmark {
    private static final Instant NOON = Instant.parse("2026-11-25T03:00:00Z");

    @Param({"1", "20"})
    int lots;

    CreditLedger ledger = CreditLedger.empty(new AccountId(new CustomerId("minji")));
    CreditEntry spend = entry("spend:bench:1", EntryType.SPEND, 1);
    CreditLedger spent = ledger;

    /** Fills the lots. */
    @Setup
    public void fill() {
        for (int lot = 0; lot < lots; lot++) {
            ledger = ledger.grant(entry("promotion:bench:" + lot, EntryType.GRANT, 1_000)).saved();
        }
        spent = ledger.spend(spend);
    }

    private static CreditEntry entry(String id, EntryType type, long credits) {
        return new CreditEntry(new EntryId(id), type, Credits.of(credits), Source.of("bench"), NOON);
    }

    @Benchmark
    public CreditLedger spendOneCredit() {
        return ledger.spend(spend);
    }

    @Benchmark
    public boolean checkOneLinkOfTheChain() {
        return spent.posted().get(0).isSealedBehind(ledger.head());
    }
}
