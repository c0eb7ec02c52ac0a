package io.creditpack.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every text can be read in both colour schemes.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, contrast (minimum)</a>
 */
final class ContrastTest {
    private static final Path COLOURS = Path.of("src/main/resources/io/creditpack/adapter/web/page/assets/base.css");

    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\\)");

    private static final double READABLE = 4.5;

    /** For what is no text: focus rings, and the edges by which a control is found. */
    private static final double VISIBLE = 3;

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    @BeforeEach
    void readColours() throws IOException {
        COLOUR.matcher(Files.readString(COLOURS)).results().forEach(found -> {
            light.put(found.group(1), found.group(2));
            dark.put(found.group(1), found.group(3));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, sunken",
        "soft, paper",
        "soft, surface",
        "soft, sunken",
        "on-accent, accent",
        "on-accent, accent-strong",
        "good, good-tint",
        "bad, bad-tint",
        "warn, warn-tint"
    })
    void textIsReadable(String text, String ground) {
        assertThat(contrast(light, text, ground)).as("light").isGreaterThanOrEqualTo(READABLE);
        assertThat(contrast(dark, text, ground)).as("dark").isGreaterThanOrEqualTo(READABLE);
    }

    @ParameterizedTest
    @CsvSource({"accent, paper", "accent, surface", "line-strong, surface"})
    void controlsAreVisible(String edge, String ground) {
        assertThat(contrast(light, edge, ground)).as("light").isGreaterThanOrEqualTo(VISIBLE);
        assertThat(contrast(dark, edge, ground)).as("dark").isGreaterThanOrEqualTo(VISIBLE);
    }

    @Test
    void blackOnWhiteIsTheMostThereIs() {
        assertThat(contrast(Map.of("black", "000", "white", "fff"), "black", "white"))
                .isCloseTo(21, within(0.01));
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(colours.getOrDefault(one, ""));
        double second = luminance(colours.getOrDefault(other, ""));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String hex) {
        String digits = hex.length() == 3 ? hex.replaceAll("(\\p{XDigit})", "$1$1") : hex;
        int rgb = Integer.parseInt(digits, 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
