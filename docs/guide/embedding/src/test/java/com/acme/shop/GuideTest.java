package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows what runs here, word for word. */
final class GuideTest {
    private static final Pattern SNIPPET = Pattern.compile("```(java|xml)\\n(.*?)```", Pattern.DOTALL);
    private static final int MOST_LINES = 59;

    @Test
    void everySnippetIsPartOfWhatRuns() throws IOException {
        String sources = sources();
        List<String> snippets = SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(2))
                .toList();

        assertThat(snippets).hasSizeGreaterThan(3);
        assertThat(snippets).allSatisfy(snippet -> assertThat(sources).contains(withoutSpace(snippet)));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        Matcher link = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(Path.of("README.md")));

        assertThat(link.results().map(found -> Path.of(found.group(1))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void theWholeShopIsWiredInFewerThanSixtyLines() throws IOException {
        Path main = Path.of("src/main/java/com/acme/shop/boot/Main.java");

        assertThat(Files.readAllLines(main)).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            var all = new StringBuilder(Files.readString(Path.of("pom.xml")));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return withoutSpace(all.toString());
        }
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
