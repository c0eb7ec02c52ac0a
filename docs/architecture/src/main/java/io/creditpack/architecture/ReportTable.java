package io.creditpack.architecture;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The report as a person reads it on a console. */
final class ReportTable {
    private final LayeringReport report;
    private final String row;

    ReportTable(LayeringReport report) {
        this.report = report;
        IntStream widths = Stream.of(
                        report.components().stream().map(LayeringReport.Box::name),
                        report.verdicts().stream().map(Verdict::rule),
                        report.leftOut().stream().map(LayeringReport.LeftOut::rule))
                .flatMap(names -> names)
                .mapToInt(String::length);
        this.row = "%-" + widths.max().orElse(1) + "s  %7s  %s%n";
    }

    String text() {
        return "Layering of %s: %d classes%n%n".formatted(report.basePackage(), report.classes())
                + components()
                + "%n".formatted()
                + rules()
                + violations();
    }

    private String components() {
        return report.components().stream()
                .map(box -> row.formatted(box.name(), box.classes(), String.join(" ", box.packages())))
                .collect(Collectors.joining("", row.formatted("component", "classes", "packages"), ""));
    }

    private String rules() {
        Stream<String> checked = report.verdicts().stream()
                .map(verdict -> row.formatted(verdict.rule(), verdict.classes(), result(verdict)));
        Stream<String> leftOut =
                report.leftOut().stream().map(rule -> row.formatted(rule.rule(), "-", "left out: " + rule.reason()));
        return Stream.concat(checked, leftOut)
                .collect(Collectors.joining("", row.formatted("rule", "classes", "result"), ""));
    }

    private String violations() {
        return report.verdicts().stream()
                .filter(verdict -> !verdict.holds())
                .map(verdict -> "%n%s%n%s%n".formatted(verdict.rule(), verdict.statement())
                        + verdict.violations().stream()
                                .map("  - %s%n"::formatted)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String result(Verdict verdict) {
        int count = verdict.violations().size();
        return count == 0 ? "ok" : count == 1 ? "1 VIOLATION" : count + " VIOLATIONS";
    }
}
