package io.creditpack.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A decision without a test that keeps it is a wish. */
final class DecisionRecordsTest {
    private static final Path REPOSITORY = Path.of("../..");

    private static final Path RECORDS = REPOSITORY.resolve("docs/adr");

    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract))(?:\\.(\\w+))?`");

    private static List<String> sources;

    @BeforeAll
    static void readAllTests() throws IOException {
        sources = sources();
    }

    static Stream<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("\\d{4}-.+\\.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordIsInTheIndexUnderItsTitle(Path file) throws IOException {
        String title = Files.readAllLines(file).get(0);
        String number =
                String.valueOf(Integer.parseInt(file.getFileName().toString().substring(0, 4)));

        assertThat(title).startsWith("# " + number + ". ");
        assertThat(Files.readString(RECORDS.resolve("README.md")))
                .contains("[" + number + "](" + file.getFileName() + ") | " + title.substring(title.indexOf(". ") + 2));
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordHasTheSectionsOfItsForm(Path file) throws IOException {
        assertThat(Files.readAllLines(file))
                .containsSubsequence("## Context", "## Decision", "## Consequences", "## Confirmation")
                .anyMatch(line -> line.startsWith("Status: "));
    }

    @ParameterizedTest
    @MethodSource("records")
    void testsThatConfirmTheRecordExist(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(TEST_NAME
                        .matcher(text.substring(text.indexOf("## Confirmation")))
                        .results())
                .allSatisfy(named -> assertThat(sources.stream().anyMatch(source -> isDefinedIn(source, named)))
                        .as("%s is a test", named.group())
                        .isTrue());
    }

    @Test
    void thereAreRecords() throws IOException {
        assertThat(records()).isNotEmpty();
    }

    private static boolean isDefinedIn(String source, MatchResult named) {
        String method = named.group(2);
        return source.contains("class " + named.group(1) + " ")
                && (method == null || source.contains("void " + method + "("));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            List<Path> tests = files.filter(
                            file -> file.toString().replace('\\', '/').contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            List<String> texts = new ArrayList<>();
            for (Path test : tests) {
                texts.add(Files.readString(test));
            }
            return texts;
        }
    }
}
