package io.creditpack.adapter.web.api;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer began with and what it found, tried again; `mvn -Pfuzz test` looks for more. */
final class FuzzCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/io/creditpack/adapter/web/api/fuzz");

    static List<Path> confirmations() throws IOException {
        return files("confirm");
    }

    static List<Path> events() throws IOException {
        return files("webhook");
    }

    private static List<Path> files(String target) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("confirmations")
    @Timeout(value = 30, unit = SECONDS)
    void aConfirmationIsReadOrRefused(Path body) throws IOException {
        ConfirmBodyFuzz.fuzzerTestOneInput(Files.readAllBytes(body));
    }

    @ParameterizedTest
    @MethodSource("events")
    @Timeout(value = 30, unit = SECONDS)
    void anEventIsRefusedIgnoredOrStored(Path body) throws IOException {
        WebhookBodyFuzz.fuzzerTestOneInput(Files.readAllBytes(body));
    }
}
