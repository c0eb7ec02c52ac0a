package io.creditpack.architecture;

import java.util.List;

/**
 * What one rule found.
 *
 * @param rule the rule's id
 * @param statement what must hold, and why
 * @param classes how many classes the rule looked at
 * @param violations one text each with class and line, empty if the rule holds
 */
public record Verdict(String rule, String statement, int classes, List<String> violations) {
    public Verdict {
        violations = List.copyOf(violations);
    }

    public boolean holds() {
        return violations.isEmpty();
    }
}
