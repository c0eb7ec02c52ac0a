package io.creditpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can go wrong, row by row.
 *
 * @param complete the groups whose rows must all have a test
 * @param groups in their order
 */
record FaultCatalogue(List<String> complete, List<Group> groups) {
    private static final String FILE = "/fault-catalogue.txt";
    private static final String COMPLETE = "complete:";

    /** Rows of one kind, under a letter. */
    record Group(String letter, String title, List<Row> rows) {}

    /** One fault, such as A7. */
    record Row(String id, String injection) {}

    static FaultCatalogue read() {
        var complete = new ArrayList<String>();
        var groups = new ArrayList<Group>();
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String[] parts = line.split(" ", 2);
            if (line.startsWith(COMPLETE)) {
                line.substring(COMPLETE.length())
                        .chars()
                        .filter(Character::isLetter)
                        .forEach(letter -> complete.add(Character.toString(letter)));
            } else if (parts[0].length() == 1) {
                groups.add(new Group(parts[0], parts[1], new ArrayList<>()));
            } else {
                groups.get(groups.size() - 1).rows().add(new Row(parts[0], parts[1]));
            }
        });
        return new FaultCatalogue(complete, groups);
    }

    private static Stream<String> lines() {
        try (InputStream file = Objects.requireNonNull(FaultCatalogue.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** Returns the rows of complete groups that no test names. */
    List<String> missing(FaultTests tests) {
        return groups.stream()
                .filter(group -> complete.contains(group.letter()))
                .flatMap(group -> group.rows().stream())
                .map(Row::id)
                .filter(row -> tests.of(row).isEmpty())
                .toList();
    }

    /** Returns the page that shows each row with its tests. */
    String page(FaultTests tests) {
        return HEAD + groups.stream().map(group -> section(group, tests)).collect(Collectors.joining());
    }

    private String section(Group group, FaultTests tests) {
        String rows = group.rows().stream()
                .map(row -> "| %s | %s | %s |\n".formatted(row.id(), row.injection(), names(row, tests)))
                .collect(Collectors.joining());
        String open = complete.contains(group.letter()) ? "" : "Not every row of this group has a test yet.\n\n";
        return "\n## %s. %s\n\n%s| Row | What is done | Tests |\n|---|---|---|\n%s"
                .formatted(group.letter(), group.title(), open, rows);
    }

    private static String names(Row row, FaultTests tests) {
        List<String> names = tests.of(row.id());
        return names.isEmpty() ? "none yet" : "`" + String.join("`<br>`", names) + "`";
    }

    private static final String HEAD = """
            # Faults, and the tests that inject them

            What can go wrong between a buyer, this application, its database and Toss. A test carries the row it injects at
            the beginning of its name. After each fault the books are compared with what Toss holds: an order is paid if and
            only if Toss has the money, and its credits were granted once.

            This page is made from the tests: [how](../CONTRIBUTING.md#faults).
            """;
}
