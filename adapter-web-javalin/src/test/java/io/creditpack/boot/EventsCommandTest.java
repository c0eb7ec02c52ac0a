package io.creditpack.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.adapter.jdbi.Database;
import io.creditpack.application.port.EventOutbox;
import io.creditpack.application.port.OutgoingEvent;
import io.creditpack.application.testkit.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventsCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void tellsWhatWaitsAndSendsParkedEventsAgain() {
        AppConfig config = AppConfig.from(environment());
        try (Database database = Database.open(config.database().toConfig())) {
            database.schema().migrate();
            EventOutbox outbox = database.outbox();
            database.store().unitOfWork().inTransaction(() -> {
                outbox.add(event("evt_1"));
                outbox.add(event("evt_2"));
                outbox.park("evt_1");
            });
        }

        assertThat(run("events")).isZero();
        assertThat(run("events", "--replay")).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1 events wait, the oldest since 2026-11-23T03:00:00.123456Z; 1 are parked")
                .contains("2 events wait, the oldest since 2026-11-23T03:00:00.123456Z; 0 are parked");
    }

    private static OutgoingEvent event(String id) {
        return new OutgoingEvent(id, OutgoingEvent.Kind.CREDITS_SPENT, Fixtures.MINJIS_ACCOUNT, Fixtures.NOON, "{}");
    }

    private int run(String... arguments) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Main(environment(), folder, out, out).run(arguments);
    }

    private Map<String, String> environment() {
        return Map.of("DATABASE_URL", "jdbc:h2:file:" + folder.resolve("payments"));
    }
}
