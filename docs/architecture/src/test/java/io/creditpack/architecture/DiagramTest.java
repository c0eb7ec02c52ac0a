package io.creditpack.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiagramTest {
    private static final Layers LAYERS = new Layers("io.creditpack");

    /** Who must never know whom, whatever else is drawn. */
    private static final List<List<String>> FORBIDDEN = List.of(
            List.of("Domain", "Ports"),
            List.of("Domain", "Boot"),
            List.of("Ports", "Use cases"),
            List.of("Use cases", "Toss gateway"),
            List.of("Use cases", "Persistence"),
            List.of("Queries", "Persistence"),
            List.of("Web API", "Persistence"),
            List.of("Web pages", "Toss gateway"),
            List.of("Toss gateway", "Persistence"),
            List.of("Toss gateway", "Toss sandbox"),
            List.of("Toss sandbox", "Ports"),
            List.of("Toss sandbox", "Domain"),
            List.of("Persistence", "Boot"));

    private static final String ARROW = " -\\S*> ";

    @TempDir
    private Path folder;

    @Test
    void diagramOfThisProductForbidsWhatMustNeverBe() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Component component : Diagram.creditPacks().components(LAYERS)) {
            sources.add(source(home(component.name()), "Here", "public final class Here {}"));
        }
        for (List<String> pair : FORBIDDEN) {
            String known = home(pair.get(1)) + ".Here";
            sources.add(
                    source(home(pair.get(0)), nameOf(pair), "record %s(%s known) {}".formatted(nameOf(pair), known)));
        }

        Verdict verdict = HexagonRules.of("io.creditpack", Diagram.creditPacks())
                .check(new ClassFileImporter().importPath(Javac.compile(folder.resolve("classes"), sources)))
                .verdicts()
                .stream()
                .filter(each -> each.rule().equals("dependencies-follow-the-diagram"))
                .findFirst()
                .orElseThrow();

        for (List<String> pair : FORBIDDEN) {
            assertThat(verdict.violations()).anyMatch(violation -> violation.contains(nameOf(pair)));
        }
        assertThat(verdict.violations()).allMatch(violation -> violation.contains("Knows"));
    }

    @Test
    void everyArrowOfTheShippedDiagramsPointsFromABoxToABox() {
        for (Diagram diagram : List.of(Diagram.creditPacks(), Diagram.anyHexagon())) {
            List<String> aliases = diagram.text()
                    .lines()
                    .filter(line -> line.strip().startsWith("["))
                    .map(line -> line.replaceAll(".* as (\\w+).*", "$1"))
                    .toList();

            assertThat(diagram.text().lines().filter(DiagramTest::isArrow))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(aliases).contains(line.split(ARROW)));
        }
    }

    @Test
    void baseStandsForTheServicesPackageAndLeavesOtherPackagesAlone() {
        Diagram diagram = Diagram.read(Path.of("src/test/resources/diagrams/embedding.puml"));

        assertThat(diagram.components(new Layers("org.example")))
                .contains(
                        new Component("Boot", List.of("org.example.boot..")),
                        new Component("Toss", List.of("io.creditpack.adapter.toss..")));
    }

    @Test
    void diagramThatCannotBeReadIsRefusedByName() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.puml"), "@startuml\n@enduml\n");
        Path hidden = Files.writeString(folder.resolve("hidden.puml"), "[A] <<a..>> as a\na -[hidden]-> b\n");
        Path bare = Files.writeString(folder.resolve("bare.puml"), "[Boot] as boot\n[Web] <<$base.web..>>\n");

        assertThatThrownBy(() -> HexagonRules.of("com.acme.shop", Diagram.read(empty)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty.puml");
        assertThatThrownBy(() -> HexagonRules.of("com.acme.shop", Diagram.read(bare)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bare.puml");
        assertThatThrownBy(() -> Diagram.read(hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hidden.puml has a hidden arrow");
        assertThatThrownBy(() -> Diagram.read(folder.resolve("absent.puml")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("absent.puml");
    }

    private static boolean isArrow(String line) {
        return line.matches(".*" + ARROW + ".*");
    }

    private static String home(String component) {
        return Diagram.creditPacks().components(LAYERS).stream()
                .filter(each -> each.name().equals(component))
                .map(each -> each.packages().get(0).replace("..", ""))
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(List<String> pair) {
        return String.join("Knows", pair).replace(" ", "");
    }

    private Path source(String home, String name, String text) throws IOException {
        Path target = Files.createDirectories(folder.resolve("src").resolve(home));
        return Files.writeString(target.resolve(name + ".java"), "package " + home + "; " + text);
    }
}
