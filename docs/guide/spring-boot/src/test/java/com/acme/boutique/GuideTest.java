package com.acme.boutique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide shows what runs here, word for word. */
final class GuideTest {
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\n");
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySnippetIsPartOfWhatRuns() throws IOException {
        String sources = sources();
        List<String> paragraphs = SNIPPET.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(found -> PARAGRAPH.splitAsStream(found.group(1)))
                .toList();

        assertThat(paragraphs).hasSizeGreaterThan(2);
        assertThat(paragraphs).allSatisfy(paragraph -> assertThat(sources).contains(withoutSpace(paragraph)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            var all = new StringBuilder();
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
