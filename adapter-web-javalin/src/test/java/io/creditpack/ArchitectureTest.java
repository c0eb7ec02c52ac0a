package io.creditpack;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.creditpack.architecture.Diagram;
import io.creditpack.architecture.HexagonRules;
import io.creditpack.architecture.LayeringReport;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layering of all modules; {@code mvn -q test -Playering} runs it alone. */
final class ArchitectureTest {
    private static final HexagonRules RULES = HexagonRules.of("io.creditpack", Diagram.creditPacks());

    private static final JavaClasses CLASSES = RULES.importClasses();

    private static final LayeringReport REPORT = RULES.check(CLASSES);

    @BeforeAll
    static void printReport() {
        System.out.println(REPORT.toTable());
    }

    @TestFactory
    Stream<DynamicTest> rule() {
        return REPORT.verdicts().stream()
                .map(verdict -> dynamicTest(
                        verdict.rule(),
                        () -> assertThat(verdict.violations())
                                .as(verdict.statement())
                                .isEmpty()));
    }

    /** In {@code mvn verify} the other modules are jars, and what is not imported is not checked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment-domain",
                "payment-application",
                "adapter-toss-http",
                "adapter-persistence-jdbi",
                "adapter-web-javalin"
            })
    void classesOfEveryModuleAreSeen(String module) {
        assertThat(CLASSES)
                .filteredOn(type -> sourceOf(type).contains("/" + module + "/"))
                .isNotEmpty();
    }

    @Test
    void testkitAndRulesAreNotPartOfTheProduct() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .doesNotContain("io.creditpack.application.testkit", "io.creditpack.architecture");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackage)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    @Test
    void domainRequiresNothingButTheJdk() {
        ModuleDescriptor domain = ModuleFinder.of(moduleOf("io.creditpack.domain.money.Won"))
                .find("io.creditpack.domain")
                .orElseThrow()
                .descriptor();

        assertThat(domain.requires())
                .filteredOn(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactly("java.base");
        assertThat(domain.packages()).isEqualTo(packagesOf("io.creditpack.domain.."));
        assertThat(domain.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .containsAll(domain.packages());
    }

    private static Set<String> packagesOf(String pattern) {
        return CLASSES.that(resideInAPackage(pattern)).stream()
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    /** The jar, or the folder of classes, that {@code type} is in. */
    private static Path moduleOf(String type) {
        String classFile = type.replace('.', '/') + ".class";
        String source = sourceOf(CLASSES.get(type));
        String home = source.substring(0, source.indexOf(classFile)).replaceFirst("^jar:(.*)!/$", "$1");
        return Path.of(URI.create(home));
    }

    private static String sourceOf(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString();
    }
}
