package io.creditpack.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyFinalFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the same inputs must always answer, and what must not happen on the way. */
final class PurityRules {
    private static final Set<String> RAW_EXCEPTIONS =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error");

    private final Layers layers;

    PurityRules(Layers layers) {
        this.layers = layers;
    }

    List<Rule> all() {
        return List.of(deterministic(), oneClock(), exactMoney(), immutable(), tellingExceptions(), silent());
    }

    private Rule deterministic() {
        return Rule.named("no-ambient-time-or-randomness")
                .in(layers.domain(), layers.application())
                .should(ClassCondition.withoutFaults(
                        "take time, randomness and settings from a caller", AmbientInputs::usedBy))
                .because("only what is handed in can be moved by a test or replayed after an incident");
    }

    private Rule oneClock() {
        return Rule.named("only-boot-reads-the-clock")
                .in(layers.everything())
                .outside(layers.boot())
                .should(ClassCondition.withoutFaults(
                        "ask the Clock they were given for the time", AmbientInputs::wallClocksReadBy))
                .because("two clocks in one service disagree, and only one that is handed in can be moved by a test");
    }

    private Rule exactMoney() {
        return Rule.named("no-floating-point-in-the-domain")
                .in(layers.domain())
                .should(ClassCondition.withoutFaults("count in whole units", FloatingPoint::usedBy))
                .because("double loses won and BigDecimal brings scales, rounding modes and an equals that differs");
    }

    private Rule immutable() {
        return Rule.named("domain-is-immutable")
                .in(layers.domain())
                .that(
                        "are more than a private step of a calculation",
                        type -> !type.getModifiers().contains(PRIVATE))
                .should(haveOnlyFinalFields())
                .because("what cannot change after its checks cannot be half changed by an error or a second thread");
    }

    private Rule tellingExceptions() {
        return Rule.named("exceptions-have-a-meaning")
                .in(layers.domain(), layers.application())
                .should(ClassCondition.withoutFaults(
                        "neither throw nor declare raw exceptions", PurityRules::rawExceptions))
                .because("a caller cannot tell a declined payment from a bug by catching Exception");
    }

    private Rule silent() {
        return Rule.named("only-boot-prints")
                .in(layers.everything())
                .outside(layers.boot())
                .should(ClassCondition.withoutFaults("not print to the console", PurityRules::printing))
                .because("the console belongs to the commands; everything else answers its caller or logs");
    }

    private static Stream<String> rawExceptions(JavaClass type) {
        Stream<String> declared = type.getCodeUnits().stream()
                .filter(unit ->
                        unit.getExceptionTypes().stream().anyMatch(thrown -> RAW_EXCEPTIONS.contains(thrown.getName())))
                .map(unit -> "%s declares a raw exception in %s"
                        .formatted(unit.getDescription(), unit.getSourceCodeLocation()));
        Stream<String> thrown = type.getConstructorCallsFromSelf().stream()
                .filter(call -> RAW_EXCEPTIONS.contains(call.getTargetOwner().getName()))
                .filter(call -> !isSuperCall(call))
                .map(JavaAccess::getDescription);
        return Stream.concat(declared, thrown);
    }

    private static boolean isSuperCall(JavaConstructorCall call) {
        return call.getOrigin().isConstructor()
                && call.getOriginOwner()
                        .getRawSuperclass()
                        .filter(call.getTargetOwner()::equals)
                        .isPresent();
    }

    private static Stream<String> printing(JavaClass type) {
        Stream<String> streams = type.getFieldAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                .map(JavaAccess::getDescription);
        Stream<String> traces = type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> access.getName().equals("printStackTrace"))
                .filter(access -> access.getTarget().getRawParameterTypes().isEmpty())
                .map(JavaAccess::getDescription);
        return Stream.concat(streams, traces);
    }
}
