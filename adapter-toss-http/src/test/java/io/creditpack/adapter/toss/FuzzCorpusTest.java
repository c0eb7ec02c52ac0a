package io.creditpack.adapter.toss;

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
    private static final Path CORPUS = Path.of("src/test/resources/io/creditpack/adapter/toss/fuzz/answer");

    static List<Path> answers() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    @Timeout(value = 30, unit = SECONDS)
    void C12_anAnswerOfTossIsReadOrNotKnown(Path answer) throws IOException {
        TossAnswerFuzz.fuzzerTestOneInput(Files.readAllBytes(answer));
    }
}
