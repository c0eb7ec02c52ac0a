package io.creditpack.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class HexagonRulesTest {
    private static final HexagonRules RULES = HexagonRules.of("com.acme.shop");

    @TempDir
    private static Path folder;

    private static PlantedCode code;
    private static JavaClasses clean;

    @BeforeAll
    static void compileTheCleanService() throws IOException {
        code = new PlantedCode(folder);
        clean = code.clean();
    }

    @Test
    void cleanServiceBreaksNoRule() {
        LayeringReport report = RULES.check(clean);

        assertThat(report.verdicts()).allSatisfy(verdict -> {
            assertThat(verdict.violations()).as(verdict.rule()).isEmpty();
            assertThat(verdict.classes()).as(verdict.rule()).isPositive();
        });
        assertThat(report.holds()).isTrue();
    }

    @Test
    void everyRuleHasAPlantedViolation() {
        assertThat(PlantedCode.rules())
                .containsExactlyInAnyOrderElementsOf(
                        RULES.rules().stream().map(Rule::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> plantedViolationIsFound() {
        return RULES.rules().stream()
                .flatMap(rule -> PlantedCode.javaFiles(rule.id()).stream()
                        .map(file ->
                                dynamicTest(rule.id() + ": " + file.getFileName(), () -> assertFound(rule, file))));
    }

    @TestFactory
    Stream<DynamicTest> ruleFailsWhereAPackageItNamesIsEmpty() {
        return RULES.rules().stream()
                .flatMap(rule -> rule.packages().stream()
                        .map(pattern -> dynamicTest(rule.id() + " without " + pattern, () -> {
                            JavaClasses rest = clean.that(not(resideInAPackage(pattern)));

                            assertThat(rule.check(rest).violations()).contains("no class in " + pattern);
                        })));
    }

    @Test
    void packageWithNothingButItsPackageInfoIsEmpty() throws IOException {
        Path source = Files.writeString(
                folder.resolve("package-info.java"), "@Deprecated package com.acme.shop.application.port;");
        JavaClasses withoutPorts = new ClassFileImporter(
                        List.of(location -> !location.contains("/application/port/Inv")))
                .importPaths(code.cleanFolder(), code.compiled(source));

        assertThat(RULES.check(withoutPorts).verdicts())
                .filteredOn(verdict -> verdict.rule().equals("ports-are-interfaces"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.violations())
                        .containsExactly("no class in com.acme.shop.application.port.."));
    }

    @Test
    void everyRuleSaysWhy() {
        assertThat(RULES.rules())
                .allSatisfy(rule -> assertThat(rule.archRule().getDescription()).contains(", because "));
    }

    @Test
    void ruleIsLeftOutOnlyByNameAndWithAReason() {
        LayeringReport report =
                RULES.without("ports-are-interfaces", "we have none").check(clean);

        assertThat(report.verdicts()).noneMatch(verdict -> verdict.rule().equals("ports-are-interfaces"));
        assertThat(report.leftOut())
                .containsExactly(new LayeringReport.LeftOut("ports-are-interfaces", "we have none"));
        assertThatThrownBy(() -> RULES.without("ports-are-interfaces", " ")).hasMessageContaining("needs a reason");
        assertThatThrownBy(() -> RULES.without("port-are-interfaces", "typo")).hasMessageContaining("no rule");
    }

    private static void assertFound(Rule rule, Path file) throws IOException {
        String name = file.getFileName().toString();

        Verdict verdict = rule.check(code.with(file));

        assertThat(verdict.violations())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains(name.replace(".java", "")));
    }
}
