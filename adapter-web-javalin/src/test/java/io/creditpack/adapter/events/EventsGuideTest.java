package io.creditpack.adapter.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.application.port.OutgoingEvent.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The guide shows the subscriber that the other tests run. */
class EventsGuideTest {
    private static final Path GUIDE = Path.of("../docs/guide/events.md");
    private static final Path SOURCE = Path.of("src/test/java/io/creditpack/adapter/events/WebhookCheck.java");

    @Test
    void theCodeOfTheGuideIsTheCodeThatIsTested() throws IOException {
        String source = Files.readString(SOURCE);
        String shown = source.substring(source.indexOf("final class WebhookCheck"));

        assertThat(Files.readString(GUIDE)).contains("```java\n" + shown + "```\n");
    }

    @Test
    void theGuideNamesEveryTypeOfEvent() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(Arrays.stream(Kind.values()))
                .allSatisfy(type -> assertThat(guide).contains("`" + type.word() + "`"));
    }
}
