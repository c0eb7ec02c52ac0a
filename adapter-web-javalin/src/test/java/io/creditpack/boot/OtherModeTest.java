package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.domain.money.Mode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test keys do not get near a database of real money, nor live keys near one of the other kind. */
final class OtherModeTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"serve", "migrate", "reconcile", "verify-ledger", "explain ord_000001", "events"})
    void noCommandStartsWithTestKeysOverADatabaseOfRealMoney(String command) {
        use(Mode.LIVE);

        var environment = new HashMap<>(environment());
        environment.put("TOSS_SANDBOX_PORT", command.equals("serve") ? "0" : "8081");

        assertThat(run(environment, command)).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("DATABASE_URL must be a database of its own for test keys")
                .contains("orders that were paid with live keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "migrate", "reconcile", "events"})
    void noCommandStartsWithLiveKeysOverADatabaseOfTests(String command) {
        use(Mode.TEST);

        assertThat(run(liveEnvironment(), command)).isEqualTo(2);

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("orders that were paid with test keys");
    }

    @Test
    void liveKeysMakeALiveDatabase() {
        assertThat(run(liveEnvironment(), "migrate")).isZero();

        assertThat(run(environment(), "migrate")).isEqualTo(2);
        assertThat(run(liveEnvironment(), "verify-ledger")).isZero();
    }

    private void use(Mode mode) {
        try (Database database =
                Database.open(AppConfig.from(environment()).database().toConfig())) {
            database.schema().migrate(mode);
        }
    }

    private int run(Map<String, String> environment, String command) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Main(environment, folder, out, out).run(command.split(" ", -1));
    }

    private Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", "jdbc:h2:file:" + folder.resolve("payments"), "PORT", "0", "TOSS_SANDBOX_PORT", "0");
    }

    private Map<String, String> liveEnvironment() {
        var live = new HashMap<>(environment());
        live.put("NEXT_PUBLIC_TOSS_CLIENT_KEY", "live_gck_shop");
        live.put("TOSS_SECRET_KEY", "live_gsk_shop");
        live.put("SESSION_SECRET", "s".repeat(40));
        return live;
    }
}
