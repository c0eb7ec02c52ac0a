package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import io.creditpack.application.usecase.audit.SealLedgers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyLedgerCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void useTheLedger() {
        AppConfig config = AppConfig.from(environment());
        try (Database database = Database.open(config.database().toConfig())) {
            database.schema().migrate();
            var desk = new CreditDesk(database.store(), new MutableClock(Fixtures.NOON));
            desk.grant(Fixtures.MINJIS_ACCOUNT, "welcome", 5);
            desk.spend(Fixtures.MINJIS_ACCOUNT, "key-1", 2);
            new SealLedgers(database.checkpoints(), database.store().unitOfWork(), new MutableClock(Fixtures.NOON))
                    .handle(new SealLedgers.Command(10));
        }
    }

    @Test
    void aLedgerInOrderIsSaidToBe() {
        assertThat(run("verify-ledger")).isZero();
        assertThat(output())
                .contains("2 entries of 1 accounts were verified")
                .containsPattern("The last checkpoint is number 1: [0-9a-f]{64}")
                .contains("Everything is in order.");
    }

    @Test
    void anExportIsVerifiedWithoutTheDatabase() throws IOException {
        Path export = folder.resolve("export.jsonl");
        assertThat(run("verify-ledger", "--export", export.toString())).isZero();

        assertThat(run("verify-ledger", "--from", export.toString())).isZero();
        Files.writeString(export, Files.readString(export).replace("portfolio-42", "portfolio-43"));
        assertThat(run("verify-ledger", "--from", export.toString())).isEqualTo(1);

        assertThat(output()).contains("CHAIN_BROKEN account minji, row spend:shop:key-1");
    }

    @Test
    void anExportHoldsTheCheckpointsToo() throws IOException {
        Path export = folder.resolve("export.jsonl");
        assertThat(run("verify-ledger", "--export", export.toString())).isZero();

        Files.writeString(export, Files.readString(export).replace("2026-11-23\"", "2026-11-22\""));
        assertThat(run("verify-ledger", "--from", export.toString())).isEqualTo(1);

        assertThat(output()).contains("CHECKPOINT_BROKEN account -, row checkpoint 1");
    }

    @Test
    void programsReadTheResultAsJson() {
        assertThat(run("verify-ledger", "--json")).isZero();

        assertThat(output())
                .containsPattern("\\{\"inOrder\":true,\"accounts\":1,\"entries\":2,\"lastCheckpoint\":"
                        + "\\{\"number\":1,\"hash\":\"[0-9a-f]{64}\"},\"findings\":0,\"first\":\\[]}");
    }

    @Test
    void explainFollowsTheCreditsOfAnEntry() {
        assertThat(run("explain", "spend:shop:key-1")).isZero();
        assertThat(run("explain", "spend:shop:key-1", "--json")).isZero();
        assertThat(run("explain", "nothing")).isEqualTo(1);

        assertThat(output())
                .contains("GRANT 5 promotion:shop:welcome", "-2 left in promotion:shop:welcome; balance 3")
                .contains("{\"id\":\"spend:shop:key-1\",\"events\":[{\"at\":")
                .contains("There is no order and no ledger entry of this id.");
    }

    @Test
    void whatIsNoExportIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.txt"), "not json\n");

        assertThat(run("verify-ledger", "--from", file.toString())).isEqualTo(1);
    }

    private int run(String... arguments) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Main(environment(), folder, out, out).run(arguments);
    }

    private Map<String, String> environment() {
        return Map.of("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("payments"));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
