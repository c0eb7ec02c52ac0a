package io.creditpack.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds what keeps people from using a page.
 *
 * <p>It gets into the page through the browser's debugger, where the page's content policy does not reach.
 *
 * @see <a href="https://github.com/dequelabs/axe-core/blob/develop/doc/API.md">axe-core</a>
 */
final class Axe {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Everything of level AA; what axe leaves out unless it is asked for by name is asked for. */
    private static final Map<String, Object> EVERYTHING = Map.of(
            "runOnly", Map.of("type", "tag", "values", WCAG),
            "rules", Map.of("target-size", Map.of("enabled", true)),
            "resultTypes", List.of("violations"));

    /** What another colour scheme changes. */
    private static final Map<String, Object> COLOURS = Map.of(
            "runOnly",
            Map.of("type", "rule", "values", List.of("color-contrast")),
            "resultTypes",
            List.of("violations"));

    private static final String RUN = """
            async (options) => (await axe.run(document, options)).violations.flatMap(({ id, nodes }) =>
              nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`))""";

    private final String source = read();

    /** Returns every barrier on the page, empty if there is none. */
    List<?> barriers(Page page) {
        page.evaluate(source);
        return (List<?>) page.evaluate(RUN, EVERYTHING);
    }

    /** Returns every text that cannot be read, on a page that was looked at before. */
    List<?> unreadable(Page page) {
        return (List<?>) page.evaluate(RUN, COLOURS);
    }

    private static String read() {
        try (InputStream file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
