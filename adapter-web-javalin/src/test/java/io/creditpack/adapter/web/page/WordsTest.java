package io.creditpack.adapter.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditpack.adapter.web.Language;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WordsTest {
    /** A text literal that may be a key, or the beginning of keys that are put together: {@code "entry."}. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z_]+)*\\.?)\"");

    private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"");
    private static final Pattern BLANK = Pattern.compile("\\{\\d}");
    private static final Pattern HANGUL = Pattern.compile("[\\uAC00-\\uD7A3]");

    private final Words korean = Words.in(Language.KOREAN);
    private final Words english = Words.in(Language.ENGLISH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.all("").keySet()).isEqualTo(korean.all("").keySet());
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        assertThat(korean.all("").keySet())
                .allSatisfy(key -> assertThat(blanks(english.say(key))).isEqualTo(blanks(korean.say(key))));
    }

    @Test
    void everyTextThatIsSaidExists() {
        Set<String> said = literals(SAID);

        assertThat(said).hasSizeGreaterThan(50);
        assertThat(said)
                .allSatisfy(key -> assertThat(
                                key.endsWith(".")
                                        ? korean.all(key).keySet()
                                        : korean.find(key).stream().toList())
                        .as(key)
                        .isNotEmpty());
    }

    @Test
    void everyTextIsSaidSomewhere() {
        Set<String> used = literals(LITERAL);
        Set<String> unused = new TreeSet<>(korean.all("").keySet());

        unused.removeIf(key -> used.stream()
                .anyMatch(literal -> key.equals(literal)
                        || key.equals(literal + ".text")
                        || (literal.endsWith(".") && key.startsWith(literal))));

        assertThat(unused).isEmpty();
    }

    @Test
    void noTextIsWrittenAnywhereElse() {
        assertThat(sources().filter(file -> !file.toString().endsWith(".properties")))
                .allSatisfy(file -> assertThat(HANGUL.matcher(read(file)).find())
                        .as(file.toString())
                        .isFalse());
    }

    @Test
    void aTextThatIsMissingIsABug() {
        assertThatThrownBy(() -> korean.say("no.such.text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moneyIsWrittenAsPeopleReadIt() {
        assertThat(korean.won(Won.of(3_000))).isEqualTo("3,000원");
        assertThat(english.won(Won.of(3_000))).isEqualTo("₩3,000");
    }

    @Test
    void oneCreditIsSingular() {
        assertThat(english.credits(Credits.of(1))).isEqualTo("1 credit");
        assertThat(english.credits(Credits.of(3))).isEqualTo("3 credits");
        assertThat(korean.credits(Credits.of(1_000))).isEqualTo("1,000크레딧");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void timesAreThoseOfSeoul(Language language) {
        Instant justBeforeMidnight = Instant.parse("2026-11-30T14:59:59Z");

        assertThat(Words.in(language).moment(justBeforeMidnight))
                .contains("2026", "30", "11월".substring(0, language == Language.KOREAN ? 3 : 0))
                .endsWith("23:59");
    }

    @ParameterizedTest
    @CsvSource({
        "P3DT4H30M, 3일 4시간, 3 days 4 hours",
        "P1D, 1일, 1 day",
        "PT23H59M1S, 1일, 1 day",
        "PT1H1M, 1시간 1분, 1 hour 1 minute",
        "PT42M, 42분, 42 minutes",
        "PT0.001S, 1분, 1 minute",
        "PT0S, 기한이 지났어요, No time left",
        "PT-5M, 기한이 지났어요, No time left"
    })
    void whatIsLeftIsSaidInItsTwoLargestUnits(Duration left, String inKorean, String inEnglish) {
        assertThat(korean.left(left)).isEqualTo(inKorean);
        assertThat(english.left(left)).isEqualTo(inEnglish);
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(Pattern pattern) {
        return sources()
                .flatMap(file -> pattern.matcher(read(file)).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources() {
        return Stream.of(
                        "src/main/jte",
                        "src/main/java/io/creditpack/adapter/web/page",
                        "src/main/resources/io/creditpack/adapter/web/page/assets")
                .flatMap(folder -> filesIn(Path.of(folder)).stream());
    }

    private static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
