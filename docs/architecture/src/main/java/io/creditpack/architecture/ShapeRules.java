package io.creditpack.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a type may look like, and be called. */
final class ShapeRules {
    private static final Pattern EMPTY_TYPE_NAME =
            Pattern.compile(".*(Utils?|Helpers?|Managers?|Impl|Dto|DTO|Services?)");

    private static final Pattern EMPTY_PACKAGE_NAME =
            Pattern.compile("(.*\\.)?(utils?|helpers?|common|impl|dto|service|services)(\\..*)?");

    private static final Pattern DECORATED_PORT_NAME = Pattern.compile(".*Port|I[A-Z][a-z].*");

    private final Layers layers;

    ShapeRules(Layers layers) {
        this.layers = layers;
    }

    List<Rule> all() {
        return List.of(oneHandle(), ports(), tellingNames(), closedClasses());
    }

    private Rule oneHandle() {
        return Rule.named("one-handle-per-use-case")
                .in(layers.useCases())
                .that("are use cases", ShapeRules::isUseCase)
                .should(ClassCondition.withoutFaults(
                        "have no public method but one, named handle", ShapeRules::otherThanOneHandle))
                .because("a class that does one thing is found by its name, and is its own port");
    }

    private Rule ports() {
        return Rule.named("ports-are-interfaces")
                .in(layers.ports())
                .that("are top-level types", JavaClass::isTopLevelClass)
                .should(ClassCondition.holding(
                        "be an interface, or a record, enum or exception it speaks of, named for its role",
                        "is something else, or is named for being a port,",
                        type -> mayStandInPort(type)
                                && !DECORATED_PORT_NAME
                                        .matcher(type.getSimpleName())
                                        .matches()))
                .because("a port says what the application needs; the package says that it is a port");
    }

    private Rule tellingNames() {
        return Rule.named("names-say-what-things-are")
                .in(layers.everything())
                .should(ClassCondition.holding(
                        "not be named Util, Helper, Manager, Impl, Dto or Service, nor live in such a package",
                        "has a name that fits everything",
                        type -> !EMPTY_TYPE_NAME.matcher(type.getSimpleName()).matches()
                                && !EMPTY_PACKAGE_NAME
                                        .matcher(type.getPackageName())
                                        .matches()))
                .because("such a name fits everything, so everything ends up there");
    }

    private Rule closedClasses() {
        return Rule.named("classes-are-final")
                .in(layers.domain(), layers.application())
                .should(ClassCondition.holding(
                        "be final, or made for extension", "is open to subclasses", ShapeRules::isClosed))
                .because("behaviour that a subclass can change is not checked by the class's own tests");
    }

    private static boolean isUseCase(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(PUBLIC)
                && !type.isInterface()
                && !type.isRecord()
                && !type.isEnum();
    }

    private static Stream<String> otherThanOneHandle(JavaClass type) {
        List<String> names = type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(PUBLIC))
                .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                .map(JavaMethod::getName)
                .sorted()
                .toList();
        return names.isEmpty() || names.equals(List.of("handle"))
                ? Stream.empty()
                : Stream.of(ClassCondition.fault(type, "has the public methods " + names));
    }

    private static boolean mayStandInPort(JavaClass type) {
        return type.isInterface() || type.isRecord() || type.isEnum() || type.isAssignableTo(RuntimeException.class);
    }

    private static boolean isClosed(JavaClass type) {
        return type.isInterface()
                || type.isEnum()
                || type.isAnonymousClass()
                || type.isSealed()
                || type.getModifiers().contains(FINAL)
                || type.getModifiers().contains(ABSTRACT);
    }
}
