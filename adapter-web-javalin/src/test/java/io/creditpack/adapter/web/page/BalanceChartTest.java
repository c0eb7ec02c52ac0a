package io.creditpack.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.Fixtures;
import io.creditpack.domain.credit.CreditEntry;
import io.creditpack.domain.credit.CreditEntry.Source;
import io.creditpack.domain.credit.CreditLedger;
import io.creditpack.domain.credit.EntryId;
import io.creditpack.domain.credit.EntryType;
import io.creditpack.domain.credit.PostedEntry;
import io.creditpack.domain.money.Credits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceChartTest {
    private static final Instant START = Fixtures.NOON;

    private CreditLedger ledger = CreditLedger.empty(Fixtures.MINJIS_ACCOUNT);

    @Test
    void theLineStepsFromBalanceToBalanceUntilNow() {
        ledger = ledger.grant(entry(EntryType.GRANT, 10, 0)).spend(entry(EntryType.SPEND, 5, 50));

        assertThat(chart(100).points()).isEqualTo("0,0 300,0 300,50 600,50 600,50");
    }

    @Test
    void zeroIsAlwaysInTheBox() {
        ledger = ledger.grant(entry(EntryType.GRANT, 10, 0)).spend(entry(EntryType.SPEND, 10, 50));

        BalanceChart chart = chart(100);
        assertThat(chart.zero()).isEqualTo(100);
        assertThat(chart.lowest()).isZero();
        assertThat(chart.highest()).isEqualTo(10);
    }

    @Test
    void aClockThatWentBackDoesNotLeaveTheBox() {
        ledger = ledger.grant(entry(EntryType.GRANT, 10, 50)).spend(entry(EntryType.SPEND, 5, 0));

        assertThat(chart(100).points()).startsWith("0,0 0,0 0,50");
    }

    @Test
    void oneEntryMakesNoLine() {
        ledger = ledger.grant(entry(EntryType.GRANT, 10, 0));

        assertThat(BalanceChart.of(newestFirst(), START)).isEmpty();
    }

    private BalanceChart chart(long secondsLater) {
        return BalanceChart.of(newestFirst(), START.plusSeconds(secondsLater)).orElseThrow();
    }

    private List<PostedEntry> newestFirst() {
        var entries = new ArrayList<>(ledger.posted());
        Collections.reverse(entries);
        return entries;
    }

    private static CreditEntry entry(EntryType type, long credits, long seconds) {
        return new CreditEntry(
                new EntryId(type + ":" + seconds),
                type,
                Credits.of(credits),
                Source.of("chart"),
                START.plusSeconds(seconds));
    }
}
