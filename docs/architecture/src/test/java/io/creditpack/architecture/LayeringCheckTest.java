package io.creditpack.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as an architect runs it: in a process of its own, on a service that it knows by class path alone. */
final class LayeringCheckTest {
    @TempDir
    private static Path folder;

    private static PlantedCode code;

    @BeforeAll
    static void compileTheService() throws IOException {
        code = new PlantedCode(folder);
    }

    @Test
    void cleanServiceInAJarExitsWithZeroAndAReadableTable() throws Exception {
        Path jar = jar("shop.jar", code.cleanFolder());
        Path testJar = jar("shop-tests.jar", code.compiled(planted("domain-is-immutable", "CanBeChanged")));

        Run run = run(List.of(jar, testJar), "com.acme.shop");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("Layering of com.acme.shop: ")
                .containsPattern("domain-is-immutable +[1-9][0-9]* +ok")
                .doesNotContain("VIOLATION");
    }

    @Test
    void violationExitsWithOneAndNamesTheClassAndTheReason() throws Exception {
        Path planted = code.compiled(planted("no-floating-point-in-the-domain", "KeepsADouble"));

        Run run = run(List.of(code.cleanFolder(), planted), "com.acme.shop", "--json");

        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .startsWith("{\"basePackage\":\"com.acme.shop\"")
                .contains("\"ok\":false", "KeepsADouble.java", "because double loses won");
    }

    @Test
    void whatTheServiceLogsIsNotMixedIntoTheReport() throws Exception {
        Path source = Files.writeString(folder.resolve("Chatty.java"), """
                package com.acme.loud;
                public final class Chatty extends org.slf4j.helpers.NOP_FallbackServiceProvider {
                    @Override
                    public void initialize() {
                        System.out.println("log line");
                    }
                }
                """);
        Path classes = Javac.compile(folder.resolve("loud"), List.of(source));
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.slf4j.spi.SLF4JServiceProvider"), "com.acme.loud.Chatty");

        Run run = run(List.of(code.cleanFolder(), classes), "com.acme.shop", "--json");

        assertThat(run.output()).startsWith("{").doesNotContain("log line");
    }

    @Test
    void ownDiagramMayNameEmbeddedJars() throws Exception {
        Path planted = code.compiled(planted("only-boot-creates-adapters", "PageCreatesEmbeddedAdapter"));
        String diagram = "src/test/resources/diagrams/embedding.puml";

        Run clean = run(List.of(code.cleanFolder()), "com.acme.shop", "--diagram", diagram);
        Run broken = run(List.of(code.cleanFolder(), planted), "com.acme.shop", "--diagram", diagram);

        assertThat(clean.exit()).as(clean.output()).isZero();
        assertThat(clean.output()).containsPattern("Toss +1 +io.creditpack.adapter.toss..");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.output())
                .containsPattern("dependencies-follow-the-diagram +[0-9]+ +1 VIOLATION")
                .containsPattern("only-boot-creates-adapters +[0-9]+ +1 VIOLATION");
    }

    @Test
    void serviceThatIsNotOnTheClassPathBreaksEveryRule() {
        Run run = runHere("com.acme.nowhere");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output()).contains("no class in com.acme.nowhere..").doesNotContain(" ok");
    }

    @Test
    void leftOutRuleIsShownWithItsReason() {
        Run run = runHere("com.acme.nowhere", "--without", "ports-are-interfaces=we have none");

        assertThat(run.output()).containsPattern("ports-are-interfaces +- +left out: we have none");
    }

    @Test
    void wrongUseExitsWithTwoAndSaysWhatIsWrong() {
        assertThat(runHere()).isEqualTo(misuse("BASE_PACKAGE is missing"));
        assertThat(runHere("com.acme", "--jsn")).isEqualTo(misuse("not understood: --jsn"));
        assertThat(runHere("com.acme", "com.other")).isEqualTo(misuse("not understood: com.other"));
        assertThat(runHere("com..acme")).isEqualTo(misuse("not a package name: com..acme"));
        assertThat(runHere("com.acme", "--diagram")).isEqualTo(misuse("--diagram needs a value"));
        assertThat(runHere("com.acme", "--diagram", "no.puml")).isEqualTo(misuse("cannot read the diagram no.puml"));
        assertThat(runHere("com.acme", "--without", "x")).isEqualTo(misuse("--without needs RULE=REASON"));
        assertThat(runHere("--help").exit()).isZero();
    }

    @Test
    void diagramToStartFromIsPrinted() {
        assertThat(runHere("--print-diagram").output())
                .isEqualTo(Diagram.anyHexagon().text());
    }

    private record Run(int exit, String output) {}

    private static Run misuse(String problem) {
        return new Run(2, problem);
    }

    /** In this process; of a refusal only the first line is kept. */
    private static Run runHere(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = new LayeringCheck(print(out), print(err)).run(args);
        String refusal =
                err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
        return new Run(exit, refusal.isEmpty() ? out.toString(StandardCharsets.UTF_8) : refusal);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static Run run(List<Path> service, String... args) throws IOException, InterruptedException {
        Stream<String> rules = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"));
        String classPath = Stream.concat(service.stream().map(Path::toString), rules)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                LayeringCheck.class.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static Path planted(String rule, String name) {
        return Path.of("src/test/resources/planted", rule, name + ".java");
    }

    private static Path jar(String name, Path classes) throws IOException {
        Path jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
