package io.creditpack.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The report as a program reads it; written by hand, because a rule set must not bring a JSON library along. */
final class ReportJson {
    private static final Pattern TO_ESCAPE = Pattern.compile("[\"\\\\\\x00-\\x1f]");

    private final LayeringReport report;

    ReportJson(LayeringReport report) {
        this.report = report;
    }

    String text() {
        return "{\"basePackage\":%s,\"classes\":%d,\"ok\":%s,\"components\":%s,\"rules\":%s,\"leftOut\":%s}"
                .formatted(
                        quoted(report.basePackage()),
                        report.classes(),
                        report.holds(),
                        array(report.components(), ReportJson::component),
                        array(report.verdicts(), ReportJson::rule),
                        array(report.leftOut(), ReportJson::leftOut));
    }

    private static String component(LayeringReport.Box box) {
        return "{\"name\":%s,\"packages\":%s,\"classes\":%d}"
                .formatted(quoted(box.name()), array(box.packages(), ReportJson::quoted), box.classes());
    }

    private static String rule(Verdict verdict) {
        return "{\"rule\":%s,\"statement\":%s,\"classes\":%d,\"violations\":%s}"
                .formatted(
                        quoted(verdict.rule()),
                        quoted(verdict.statement()),
                        verdict.classes(),
                        array(verdict.violations(), ReportJson::quoted));
    }

    private static String leftOut(LayeringReport.LeftOut rule) {
        return "{\"rule\":%s,\"reason\":%s}".formatted(quoted(rule.rule()), quoted(rule.reason()));
    }

    private static <T> String array(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)))
                .transform(escaped -> "\"" + escaped + "\"");
    }
}
