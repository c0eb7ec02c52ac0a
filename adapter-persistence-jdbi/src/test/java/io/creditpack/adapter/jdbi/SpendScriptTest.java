package io.creditpack.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.testkit.CreditDesk;
import io.creditpack.application.testkit.Fixtures;
import io.creditpack.application.testkit.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The yardstick of the benchmark runs the very statements that a spend does. */
final class SpendScriptTest {
    private static final Path SCRIPT = Path.of("../docs/benchmarks/spend.sql");

    /** A parameter of either, or what the script has in the place of one. */
    private static final Pattern VALUE =
            Pattern.compile(":\\w+|\\?|\\bnull\\b|'[A-Za-z0-9-]+'|(?<![\\w])-?\\d+(?!\\w)", Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile(";|\\\\gset");

    @Test
    void theScriptRunsTheStatementsOfASpend() throws IOException {
        var database = RecordedDatabase.postgres();
        var desk = new CreditDesk(database.store(), new MutableClock(Fixtures.NOON));
        desk.grant(Fixtures.MINJIS_ACCOUNT, "start", 5);
        database.forget();

        desk.spend(Fixtures.MINJIS_ACCOUNT, "key-1", 1);

        assertThat(script())
                .hasSize(7)
                .containsExactlyElementsOf(database.statements().stream()
                        .map(SpendScriptTest::normalized)
                        .toList());
    }

    private static List<String> script() throws IOException {
        String commands = Files.readString(SCRIPT).replaceAll("(?m)^\\\\(set|startpipeline|endpipeline).*$", "");
        return END.splitAsStream(commands)
                .map(SpendScriptTest::normalized)
                .filter(statement ->
                        !statement.isEmpty() && !Stream.of("begin", "commit").anyMatch(statement::equals))
                .toList();
    }

    private static String normalized(String statement) {
        return VALUE.matcher(statement.replaceAll("is not null|is null", ""))
                .replaceAll("?")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
