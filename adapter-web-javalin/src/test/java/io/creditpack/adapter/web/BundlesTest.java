package io.creditpack.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditpack.domain.refund.RefundQuote;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in Korean is said in English, in every bundle there is or will be. */
final class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/creditpack");
    /** The one English text in Korean: what a page offers to whoever does not read English. */
    private static final String OTHER_LANGUAGE = "shop.otherLanguage";

    private static final Pattern ENGLISH = Pattern.compile("(.*[._])?en\\.properties");
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");
    private static final Pattern KEY = Pattern.compile("(?m)^([^#\\s=][^=]*)=");
    private static final Pattern HANGUL = Pattern.compile("[\\uAC00-\\uD7A3]");

    private static final Pattern FORMAL = Pattern.compile("니다(?![\\uAC00-\\uD7A3])");

    private record Bundle(Path korean, Path english) {
        static Bundle of(Path korean) {
            String name = korean.getFileName().toString();
            String english = name.endsWith("ko.properties")
                    ? name.replace("ko.properties", "en.properties")
                    : name.replace(".properties", "_en.properties");
            return new Bundle(korean, korean.resolveSibling(english));
        }

        @Override
        public String toString() {
            return korean.getFileName().toString();
        }
    }

    static Stream<Bundle> bundles() {
        return files().filter(
                        file -> !ENGLISH.matcher(file.getFileName().toString()).matches())
                .map(Bundle::of);
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileIsOneOfTwo() {
        List<Path> paired = bundles()
                .flatMap(bundle -> Stream.of(bundle.korean(), bundle.english()))
                .toList();

        assertThat(paired).hasSizeGreaterThanOrEqualTo(8).containsExactlyInAnyOrderElementsOf(files().toList());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(Bundle bundle) {
        Properties korean = read(bundle.korean());
        Properties english = read(bundle.english());

        assertThat(english.stringPropertyNames()).isEqualTo(korean.stringPropertyNames());
        for (String key : korean.stringPropertyNames()) {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(HANGUL.matcher(english.getProperty(key)).find()).as(key).isEqualTo(key.equals(OTHER_LANGUAGE));
            assertThat(korean.getProperty(key)).as(key).isNotBlank();
            assertThat(blanks(english.getProperty(key))).as(key).isEqualTo(blanks(korean.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsSaidTwice(Bundle bundle) {
        for (Path file : List.of(bundle.korean(), bundle.english())) {
            assertThat(KEY.matcher(text(file)).results().map(key -> key.group(1)))
                    .as(file.toString())
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    /** One page must not be polite in two ways: ours end in 요, what Toss says in 니다. */
    @ParameterizedTest
    @MethodSource("bundles")
    void ourKoreanSpeaksInOneVoice(Bundle bundle) {
        Properties korean = read(bundle.korean());

        assertThat(korean.stringPropertyNames().stream()
                        .filter(key -> FORMAL.matcher(korean.getProperty(key)).find()))
                .isEmpty();
    }

    @Test
    void aRefundsRulesAreExplainedAndNothingElse() {
        assertThat(read(RESOURCES.resolve("adapter/web/refunds.properties")).stringPropertyNames())
                .isEqualTo(
                        Arrays.stream(RefundQuote.Rule.values()).map(Enum::name).collect(Collectors.toSet()));
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
