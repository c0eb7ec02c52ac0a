package io.creditpack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page about security speaks of every requirement of the standard once, and of code and tests that exist. */
final class SecurityPageTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\| (.*?) \\| (.*?) \\|$");
    private static final Pattern KNOWN_GAP = Pattern.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern HOW = Pattern.compile("(test|code|yours|n/a|decision|gap): .{2,}");
    private static final Pattern DECIDED = Pattern.compile(".*\\(\\.\\./adr/\\d{4}-.*`\\w+Test\\.\\w+`.*");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][a-z]\\w+)(?:\\.([a-zA-Z]\\w+))?`");
    private static final Pattern ID = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    private static final Map<String, String> SOURCES = new HashMap<>();
    private static String page = "";

    private record Row(String id, String level, String requirement, String how) {}

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(REPOSITORY.resolve("docs/operations/security.md"));
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                SOURCES.merge(name, Files.readString(file), String::concat);
            }
        }
    }

    private static List<Row> rows() {
        return ROW.matcher(requirements())
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), row.group(4)))
                .toList();
    }

    private static String requirements() {
        return page.substring(page.indexOf("## Requirements"), page.indexOf("## Known gaps"));
    }

    private static String from(String heading) {
        String rest = page.substring(page.indexOf(heading) + heading.length());
        return rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
    }

    @Test
    void everyRequirementOfTheFirstTwoLevelsIsThereOnce() throws IOException {
        List<String> standard = Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(standard).hasSize(253);
        assertThat(rows().stream().map(row -> row.id() + " " + row.level())).containsExactlyElementsOf(standard);
    }

    @Test
    void everyRowSaysHowAndWhy() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.requirement()).as(row.id()).isNotBlank())
                .allSatisfy(row -> assertThat(row.how()).as(row.id()).matches(HOW));
    }

    @Test
    void whatIsNamedExists() {
        Set<String> missing = new TreeSet<>();
        rows().forEach(row -> NAMED.matcher(row.how()).results().forEach(named -> {
            String source = SOURCES.getOrDefault(named.group(1), "");
            boolean there =
                    named.group(2) == null ? !source.isEmpty() : source.contains("void " + named.group(2) + "(");
            if (!there) {
                missing.add(row.id() + " " + named.group());
            }
        }));

        assertThat(missing).isEmpty();
    }

    @Test
    void whatATestShowsIsShownByATest() {
        assertThat(rows().stream().filter(row -> row.how().startsWith("test: ")))
                .hasSizeGreaterThan(60)
                .allSatisfy(row -> assertThat(NAMED.matcher(row.how()).results().map(found -> found.group(1)))
                        .as(row.id())
                        .anyMatch(name -> name.endsWith("Test") || name.endsWith("Contract")));
    }

    @Test
    void whatIsNotMetOnPurposeIsDecidedAndKeptByATest() {
        assertThat(rows().stream().filter(row -> row.how().startsWith("decision: ")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.how()).as(row.id()).matches(DECIDED));
    }

    @Test
    void everyGapIsNamedAgainBesideWhatHelpsMeanwhile() {
        Set<String> gaps = marked("gap: ");
        Set<String> known = KNOWN_GAP
                .matcher(from("## Known gaps"))
                .results()
                .map(gap -> gap.group(1))
                .collect(Collectors.toSet());

        assertThat(known).isNotEmpty().isEqualTo(gaps);
    }

    @Test
    void whatIsLeftToTheOperatorIsSaidInOnePlace() {
        Set<String> listed = ID.matcher(from("## What is yours"))
                .results()
                .map(id -> id.group())
                .collect(Collectors.toSet());

        assertThat(listed).containsAll(marked("yours: "));
    }

    private static Set<String> marked(String mark) {
        return rows().stream()
                .filter(row -> row.how().startsWith(mark))
                .map(Row::id)
                .collect(Collectors.toSet());
    }
}
