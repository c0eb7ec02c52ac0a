package io.creditpack.architecture;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The command line of {@link LayeringCheck}, understood. */
final class CheckArguments {
    private enum Flag {
        JSON,
        HELP,
        PRINT_DIAGRAM
    }

    private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
    private final Map<String, String> leftOut = new LinkedHashMap<>();
    private Optional<String> basePackage = Optional.empty();
    private Optional<Path> diagram = Optional.empty();

    private CheckArguments() {}

    /** @throws IllegalArgumentException naming the first argument that is not understood */
    static CheckArguments parse(String... args) {
        CheckArguments parsed = new CheckArguments();
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            parsed.take(rest.pop(), rest);
        }
        if (parsed.basePackage.isEmpty() && !parsed.help() && !parsed.printDiagram()) {
            throw new IllegalArgumentException("BASE_PACKAGE is missing");
        }
        return parsed;
    }

    boolean help() {
        return flags.contains(Flag.HELP);
    }

    boolean printDiagram() {
        return flags.contains(Flag.PRINT_DIAGRAM);
    }

    boolean json() {
        return flags.contains(Flag.JSON);
    }

    HexagonRules rules() {
        HexagonRules rules = HexagonRules.of(
                basePackage.orElseThrow(), diagram.map(Diagram::read).orElseGet(Diagram::anyHexagon));
        for (Map.Entry<String, String> each : leftOut.entrySet()) {
            rules = rules.without(each.getKey(), each.getValue());
        }
        return rules;
    }

    private void take(String argument, Deque<String> rest) {
        switch (argument) {
            case "--json" -> flags.add(Flag.JSON);
            case "--help" -> flags.add(Flag.HELP);
            case "--print-diagram" -> flags.add(Flag.PRINT_DIAGRAM);
            case "--diagram" -> diagram = Optional.of(Path.of(value(argument, rest)));
            case "--without" -> leaveOut(value(argument, rest));
            default -> base(argument);
        }
    }

    private void leaveOut(String ruleAndReason) {
        String[] parts = ruleAndReason.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("--without needs RULE=REASON");
        }
        leftOut.put(parts[0], parts[1]);
    }

    private void base(String argument) {
        if (argument.startsWith("-") || basePackage.isPresent()) {
            throw new IllegalArgumentException("not understood: " + argument);
        }
        basePackage = Optional.of(argument);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.pop();
    }
}
