package io.creditpack.architecture;

import java.util.List;

/**
 * What all rules found in one service.
 *
 * @param basePackage the service's base package
 * @param classes how many classes there are below it
 * @param components the boxes of the diagram, with what they hold
 * @param verdicts one per rule that was checked
 * @param leftOut the rules the service does not follow
 */
public record LayeringReport(
        String basePackage, int classes, List<Box> components, List<Verdict> verdicts, List<LeftOut> leftOut) {
    public LayeringReport {
        components = List.copyOf(components);
        verdicts = List.copyOf(verdicts);
        leftOut = List.copyOf(leftOut);
    }

    /** A component of the diagram and how many classes it holds. */
    public record Box(String name, List<String> packages, int classes) {
        public Box {
            packages = List.copyOf(packages);
        }
    }

    /** A rule that the service does not follow, and why. */
    public record LeftOut(String rule, String reason) {}

    public boolean holds() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    /** Returns the report for people: the components, the rules, then what breaks them. */
    public String toTable() {
        return new ReportTable(this).text();
    }

    /** Returns the report for programs, as one JSON object. */
    public String toJson() {
        return new ReportJson(this).text();
    }
}
