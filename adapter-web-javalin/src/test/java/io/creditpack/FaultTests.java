package io.creditpack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of all modules whose names begin with a row of the fault catalogue, read from their sources. */
final class FaultTests {
    private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(([A-J]\\d{1,2})_\\w+)\\s*\\(");
    private static final Pattern DISABLED_CLASS = Pattern.compile("@Disabled[^;{}]*\\bclass ");
    private static final Pattern RUNS = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");
    private static final String SOURCES = "/src/test/java/";

    private final Map<String, List<String>> byRow = new TreeMap<>();

    private FaultTests() {}

    /** Reads every test source below {@code repository}. */
    static FaultTests in(Path repository) {
        var tests = new FaultTests();
        try (Stream<Path> files = Files.walk(repository)) {
            files.filter(FaultTests::isTest).sorted().forEach(file -> tests.add(nameOf(file), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tests;
    }

    private static boolean isTest(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains(SOURCES) && path.endsWith(".java");
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between a method's name and the method before it are its annotations: one must make it a test. */
    void add(String type, String source) {
        if (DISABLED_CLASS.matcher(source).find()) {
            return;
        }
        Matcher method = METHOD.matcher(source);
        while (method.find()) {
            String before =
                    source.substring(Math.max(0, source.lastIndexOf("void ", method.start() - 1)), method.start());
            if (RUNS.matcher(before).find() && !before.contains("@Disabled")) {
                byRow.computeIfAbsent(method.group(2), row -> new ArrayList<>()).add(type + "." + method.group(1));
            }
        }
    }

    static FaultTests of(String type, String source) {
        var tests = new FaultTests();
        tests.add(type, source);
        return tests;
    }

    /** Returns the tests of a row, such as {@code ConfirmRaceTest.B1_fiftyIdenticalConfirmsTakeTheMoneyOnce}. */
    List<String> of(String row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** Returns the rows that some test names. */
    List<String> rows() {
        return List.copyOf(byRow.keySet());
    }
}
