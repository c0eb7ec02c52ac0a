package io.creditpack.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/order-lifecycle.md} says what the code does. */
class LifecyclePageTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)` \\| `(\\w+)` \\| `(\\w+)` \\| (.+\\.) \\| (.+\\.) \\|$", Pattern.MULTILINE);
    private static final Pattern ARROW = Pattern.compile("^ +(\\w+) --> (\\w+): (\\w+)$", Pattern.MULTILINE);

    private final String page = page();

    @Test
    void tableOfStepsIsTheLifecycle() {
        List<String> rows = matches(ROW, page)
                .map(row -> row.group(1) + " " + row.group(2) + " " + row.group(3))
                .toList();

        assertThat(rows).containsExactlyElementsOf(lifecycle());
    }

    @Test
    void everyArrowOfTheDiagramIsAStep() {
        List<String> arrows = matches(ARROW, page)
                .map(arrow -> arrow.group(1) + " " + arrow.group(3) + " " + arrow.group(2))
                .toList();

        assertThat(arrows).doesNotHaveDuplicates().isNotEmpty();
        assertThat(lifecycle()).containsAll(arrows);
    }

    @Test
    void everyStatusAndEveryReviewReasonIsExplained() {
        assertThat(firstColumnOf("## Statuses")).isEqualTo(names(OrderStatus.values()));
        assertThat(firstColumnOf("## When a person must look")).isEqualTo(names(ReviewReason.values()));
    }

    private List<String> firstColumnOf(String heading) {
        String section = page.substring(page.indexOf(heading) + heading.length());
        int end = section.indexOf("\n## ");
        return matches(Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE), section.substring(0, end))
                .map(row -> row.group(1))
                .toList();
    }

    private static List<String> lifecycle() {
        return Stream.of(OrderStatus.values())
                .flatMap(from -> Stream.of(OrderEvent.values())
                        .flatMap(event -> from.on(event).stream().map(to -> from + " " + event + " " + to)))
                .toList();
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    /** Surefire runs in the module, an editor perhaps in the repository. */
    private static String page() {
        Path inRepository = Path.of("docs", "reference", "order-lifecycle.md");
        Path fromModule = Path.of("..").resolve(inRepository);
        try {
            return Files.readString(Files.exists(fromModule) ? fromModule : inRepository);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
