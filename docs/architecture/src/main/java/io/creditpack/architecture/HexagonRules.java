package io.creditpack.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a hexagon below one base package, checked against the classes on the class path. */
public final class HexagonRules {
    private final Layers layers;
    private final Diagram diagram;
    private final List<Rule> rules;
    private final List<LayeringReport.LeftOut> leftOut;

    private HexagonRules(Layers layers, Diagram diagram, List<Rule> rules, List<LayeringReport.LeftOut> leftOut) {
        this.layers = layers;
        this.diagram = diagram;
        this.rules = List.copyOf(rules);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * The rules for a service of any shape: domain, application, adapters and boot.
     *
     * @param basePackage such as {@code com.acme.shop}, holding {@code domain}, {@code application} and so on
     * @throws IllegalArgumentException if {@code basePackage} is not a package name
     */
    public static HexagonRules of(String basePackage) {
        return of(basePackage, Diagram.anyHexagon());
    }

    /**
     * The rules for a service that draws its own packages.
     *
     * @throws IllegalArgumentException if {@code basePackage} is not a package name or {@code diagram} cannot be read
     */
    public static HexagonRules of(String basePackage, Diagram diagram) {
        Layers layers = new Layers(basePackage);
        List<Rule> rules = new ArrayList<>(new LayeringRules(layers, diagram).all());
        rules.addAll(new PurityRules(layers).all());
        rules.addAll(new ShapeRules(layers).all());
        return new HexagonRules(layers, diagram, rules, List.of());
    }

    /**
     * Leaves a rule out; the report says so, and why.
     *
     * @throws IllegalArgumentException if there is no such rule, or no reason
     */
    public HexagonRules without(String rule, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("leaving out " + rule + " needs a reason");
        }
        List<Rule> kept = rules.stream().filter(each -> !each.id().equals(rule)).toList();
        if (kept.size() == rules.size()) {
            throw new IllegalArgumentException("no rule " + rule + ", there are "
                    + rules.stream().map(Rule::id).toList());
        }
        List<LayeringReport.LeftOut> all = new ArrayList<>(leftOut);
        all.add(new LayeringReport.LeftOut(rule, reason));
        return new HexagonRules(layers, diagram, kept, all);
    }

    /** The rules in the order of the report. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Reads the classes below the base package, and below every other package of the diagram, from the class path:
     * folders and jars alike, without tests and without these rules themselves.
     */
    public JavaClasses importClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .withImportOption(location -> !location.contains("/io/creditpack/architecture/"))
                .importPackages(roots());
    }

    /** Checks every rule, also after one is broken. */
    public LayeringReport check(JavaClasses classes) {
        JavaClasses written =
                classes.that(describe("classes", type -> !type.getSimpleName().equals("package-info")));
        List<Verdict> verdicts = rules.stream().map(rule -> rule.check(written)).toList();
        List<LayeringReport.Box> boxes = diagram.components(layers).stream()
                .map(component -> new LayeringReport.Box(component.name(), component.packages(), (int)
                        written.stream().filter(component::holds).count()))
                .toList();
        int own = written.that(resideInAPackage(layers.everything())).size();
        return new LayeringReport(layers.base(), own, boxes, verdicts, leftOut);
    }

    /** Imports the classes and checks them. */
    public LayeringReport check() {
        return check(importClasses());
    }

    private Set<String> roots() {
        Stream<String> drawn = diagram.components(layers).stream()
                .flatMap(component -> component.packages().stream())
                .map(pattern -> pattern.replaceFirst("(^|\\.)[.*(\\[].*", ""))
                .filter(root -> !root.isEmpty());
        return Stream.concat(Stream.of(layers.base()), drawn).collect(Collectors.toCollection(TreeSet::new));
    }
}
