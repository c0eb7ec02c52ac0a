package io.creditpack.adapter.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.query.CreditStatement;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.testkit.memory.InMemoryPaymentStore;
import io.creditpack.application.usecase.credit.CallerKey;
import io.creditpack.application.usecase.credit.GrantPromotion;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.order.RequestKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatementCsvTest {
    private final InMemoryPaymentStore memory = new InMemoryPaymentStore();
    private final GrantPromotion grants = new GrantPromotion(memory.store(), new MutableClock(Fixtures.NOON));

    @Test
    void everyEntryIsALineHoweverManyThereAre() {
        for (int i = 0; i < 250; i++) {
            grant("welcome", "key-" + i);
        }

        String[] lines = csv().split("\r\n", -1);

        assertThat(lines).hasSize(1 + 250 + 1);
        assertThat(lines[0]).isEqualTo("createdAt,type,credits,balanceAfter,orderId,reference,entryId");
        assertThat(lines[1]).isEqualTo("2026-11-23T03:00:00.123456Z,GRANT,1,250,,welcome,promotion:shop:key-249");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1|'=1+1",
                "+49|'+49",
                "-3|'-3",
                "@SUM(A1)|'@SUM(A1)",
                "＝1＋1|'＝1＋1",
                "＋49|'＋49",
                "－3|'－3",
                "＠SUM(A1)|'＠SUM(A1)",
                "a,b|\"a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "=\"x\",1|\"'=\"\"x\"\",1\"",
                "포트폴리오|포트폴리오"
            })
    void noCellIsRunAsAFormulaOrBreaksItsLine(String reference, String cell) {
        grant(reference, "key-1");

        assertThat(csv()).contains(",1,1,," + cell + ",promotion:shop:key-1\r\n");
    }

    private void grant(String reference, String key) {
        var caller = new CallerKey("shop", new RequestKey(key));
        grants.handle(new GrantPromotion.Command(
                Fixtures.MINJIS_ACCOUNT, caller, Credits.of(1), reference, Optional.empty()));
    }

    private String csv() {
        return StatementCsv.of(new CreditStatement(memory.store()), Fixtures.MINJIS_ACCOUNT);
    }
}
