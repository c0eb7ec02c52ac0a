package io.creditpack.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The architects' page says what the rules say. */
final class ReadmeTest {
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| `([a-z][a-z-]+)` \\| (.+) \\|$");

    private static final Pattern MERMAID = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyRuleIsListedWithItsReason() throws IOException {
        List<String> listed = RULE_ROW.matcher(readme())
                .results()
                .map(row -> row.group(1) + ", because " + row.group(2))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(HexagonRules.of("com.acme.shop").rules().stream()
                        .map(rule ->
                                rule.id() + rule.archRule().getDescription().replaceFirst(".*(?=, because )", ""))
                        .toList());
    }

    @Test
    void pictureShowsTheBlackArrowsOfTheDiagram() throws IOException {
        assertThat(blackArrows(mermaid()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        blackArrows(Diagram.creditPacks().text()));
    }

    @Test
    void testToCopyCompiles() throws IOException {
        Matcher snippet = JAVA.matcher(readme());
        assertThat(snippet.find()).isTrue();
        Path source = Files.writeString(folder.resolve("LayersTest.java"), """
                import static org.assertj.core.api.Assertions.assertThat;
                import io.creditpack.architecture.HexagonRules;
                import io.creditpack.architecture.LayeringReport;
                import org.junit.jupiter.api.Test;
                final class LayersTest {
                    %s
                }
                """.formatted(snippet.group(1)));

        assertThat(Javac.compile(folder.resolve("classes"), List.of(source))).isDirectoryContaining("glob:**.class");
    }

    private static List<String> blackArrows(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\w+ --> \\w+"))
                .toList();
    }

    private static String mermaid() throws IOException {
        Matcher picture = MERMAID.matcher(readme());
        assertThat(picture.find()).isTrue();
        return picture.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
