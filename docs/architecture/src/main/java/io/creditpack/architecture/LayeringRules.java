package io.creditpack.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may know whom. */
final class LayeringRules {
    /** The parts of the JDK whose answers depend on nothing but the arguments. */
    private static final List<String> PURE_JDK = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.security",
            "java.text",
            "java.time..",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations");

    /** The inside of this product, which a service embeds in its own. */
    private static final List<String> EMBEDDED = List.of("io.creditpack.application..", "io.creditpack.domain..");

    private final Layers layers;
    private final Diagram diagram;
    private final List<String> drawn;

    LayeringRules(Layers layers, Diagram diagram) {
        this.layers = layers;
        this.diagram = diagram;
        this.drawn = diagram.components(layers).stream()
                .flatMap(component -> component.packages().stream())
                .toList();
    }

    List<Rule> all() {
        return List.of(
                everyClassIsDrawn(),
                arrowsAreFollowed(),
                pureDomain(),
                pureApplication(),
                separateAdapters(),
                wiring(),
                noCycles());
    }

    private Rule everyClassIsDrawn() {
        List<Component> components = diagram.components(layers);
        return Rule.named("every-class-is-in-the-diagram")
                .in(layers.everything())
                .naming(drawn)
                .should(ClassCondition.holding(
                        "be in one component of " + diagram.fileName(),
                        "is in none, or in several,",
                        type -> components.stream()
                                        .filter(component -> component.holds(type))
                                        .count()
                                == 1))
                .because("what nobody drew is what nobody decided");
    }

    private Rule arrowsAreFollowed() {
        return Rule.named("dependencies-follow-the-diagram")
                .in(layers.everything())
                .naming(drawn)
                .should(diagram.followed(layers).as("follow the arrows of " + diagram.fileName()))
                .because("the diagram is the rule: a dependency is drawn first and written second");
    }

    private Rule pureDomain() {
        return Rule.named("domain-needs-only-the-jdk")
                .in(layers.domain())
                .should(onlyDependOnClassesThat(resideInAnyPackage(with(layers.domain())))
                        .as("use only the domain and the JDK without its input, output and threads"))
                .because("rules about money must outlive every framework, and be tested without one");
    }

    private Rule pureApplication() {
        List<String> allowed = new ArrayList<>(List.of(with(layers.domain(), layers.application())));
        allowed.add("java.util.concurrent..");
        allowed.addAll(EMBEDDED);
        drawn.stream()
                .filter(pattern -> !pattern.startsWith(layers.base() + "."))
                .forEach(allowed::add);
        return Rule.named("application-needs-only-the-domain")
                .in(layers.application())
                .should(onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
                        .as("use only the application, the domain and the JDK without its input and output"))
                .because("a use case says what happens; how the outside does it is an adapter's secret behind a port");
    }

    private Rule separateAdapters() {
        return Rule.named("adapters-do-not-know-each-other")
                .in(layers.adapters())
                .should(ClassCondition.withoutFaults(
                        "not use another adapter",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> layers.adapterOf(dependency.getTargetClass())
                                        .filter(other -> !layers.adapterOf(type).equals(Optional.of(other)))
                                        .isPresent())
                                .map(dependency -> dependency.getDescription())))
                .because("an adapter that leans on another cannot be replaced, and carries its libraries along");
    }

    private Rule wiring() {
        return Rule.named("only-boot-creates-adapters")
                .in(layers.everything())
                .outside(layers.boot())
                .naming(List.of(layers.adapters()))
                .should(new AdapterWiring(layers).stayInBoot())
                .because(
                        "one place that wires everything can be read, and every other class can be tested with a fake");
    }

    private Rule noCycles() {
        ArchRule acyclic = slices().matching(layers.base() + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), simpleNameEndingWith("Id"));
        return Rule.named("packages-have-no-cycles")
                .in(layers.everything())
                .should(acyclic, "form no cycle of packages, where holding the id of another's thing does not count")
                .because("packages in a cycle can only be understood, tested and moved together");
    }

    private static String[] with(String... own) {
        return Stream.concat(PURE_JDK.stream(), Stream.of(own)).toArray(String[]::new);
    }
}
