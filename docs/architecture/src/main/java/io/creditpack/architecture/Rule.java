package io.creditpack.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One rule, with the packages it speaks of: where one of them holds no class the rule fails, because it would check
 * nothing and look like a success.
 */
public final class Rule {
    private final String id;
    private final Set<String> packages;
    private final DescribedPredicate<JavaClass> subjects;
    private final ArchRule archRule;

    private Rule(String id, Set<String> packages, DescribedPredicate<JavaClass> subjects, ArchRule archRule) {
        this.id = id;
        this.packages = packages;
        this.subjects = subjects;
        this.archRule = archRule;
    }

    static Draft named(String id) {
        return new Draft(id);
    }

    public String id() {
        return id;
    }

    /** The package patterns that must hold classes. */
    public Set<String> packages() {
        return Collections.unmodifiableSet(packages);
    }

    /** The rule for those who run ArchUnit themselves; it does not know the packages that must not be empty. */
    public ArchRule archRule() {
        return archRule;
    }

    Verdict check(JavaClasses classes) {
        int seen = classes.that(subjects).size();
        List<String> violations = new ArrayList<>();
        for (String pattern : packages) {
            if (classes.that(resideInAPackage(pattern)).isEmpty()) {
                violations.add("no class in " + pattern);
            }
        }
        if (seen > 0) {
            violations.addAll(archRule.evaluate(classes).getFailureReport().getDetails());
        } else if (violations.isEmpty()) {
            violations.add("none of the " + subjects.getDescription());
        }
        return new Verdict(id, archRule.getDescription(), seen, violations);
    }

    /** A rule in the making: {@code named(…).in(…).should(…).because(…)}. */
    static final class Draft {
        private final String id;
        private final Set<String> packages = new LinkedHashSet<>();
        private DescribedPredicate<JavaClass> subjects = DescribedPredicate.alwaysTrue();

        private Draft(String id) {
            this.id = id;
        }

        /** The packages whose classes are looked at. */
        Draft in(String... patterns) {
            packages.addAll(List.of(patterns));
            subjects = resideInAnyPackage(patterns).as("classes in %s", String.join(" and ", patterns));
            return this;
        }

        /** Packages the rule speaks of without looking at their classes. */
        Draft naming(List<String> patterns) {
            packages.addAll(patterns);
            return this;
        }

        Draft outside(String pattern) {
            packages.add(pattern);
            subjects = subjects.and(DescribedPredicate.not(resideInAPackage(pattern)))
                    .as("%s outside of %s", subjects.getDescription(), pattern);
            return this;
        }

        Draft that(String description, Predicate<JavaClass> choice) {
            subjects = subjects.and(DescribedPredicate.describe(description, choice))
                    .as("%s that %s", subjects.getDescription(), description);
            return this;
        }

        Reasonless should(ArchCondition<JavaClass> condition) {
            return should(classes().that(subjects).should(condition), condition.getDescription());
        }

        /** For rules about the whole of the packages instead of each class. */
        Reasonless should(ArchRule rule, String description) {
            ArchRule stated = rule.as(subjects.getDescription() + " should " + description);
            return reason -> new Rule(id, packages, subjects, stated.because(reason));
        }
    }

    /** A rule that still lacks its reason: none can be made without one. */
    interface Reasonless {
        Rule because(String reason);
    }
}
