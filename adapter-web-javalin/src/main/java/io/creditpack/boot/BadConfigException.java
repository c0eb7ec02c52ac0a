package io.creditpack.boot;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; everything that is wrong with it, at once. */
final class BadConfigException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ConfigProblem> problems;

    BadConfigException(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    List<ConfigProblem> problems() {
        return problems;
    }
}
