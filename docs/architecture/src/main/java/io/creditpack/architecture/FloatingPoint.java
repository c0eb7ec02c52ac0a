package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Numbers that are not whole, in fields, signatures and calls.
 *
 * <p>Byte code keeps no types of local variables: {@code (long) (won * 0.9)} inside one method is not seen.
 */
final class FloatingPoint {
    private static final Set<String> NAMES = Set.of(
            "float",
            "double",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");

    private FloatingPoint() {}

    static Stream<String> usedBy(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isFloating(field.getRawType()))
                .map(field -> "%s is not whole in %s".formatted(field.getDescription(), field.getSourceCodeLocation()));
        Stream<String> signatures = type.getCodeUnits().stream()
                .filter(FloatingPoint::isFloating)
                .map(unit -> "%s is not whole in %s".formatted(unit.getDescription(), unit.getSourceCodeLocation()));
        Stream<String> calls = type.getCodeUnitAccessesFromSelf().stream()
                .filter(FloatingPoint::isFloating)
                .map(access -> access.getDescription());
        Stream<String> types = type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isFloating(dependency.getTargetClass()))
                .map(dependency -> dependency.getDescription());
        return Stream.of(fields, signatures, calls, types).flatMap(found -> found);
    }

    private static boolean isFloating(JavaClass type) {
        return NAMES.contains(type.getBaseComponentType().getName());
    }

    private static boolean isFloating(JavaCodeUnit unit) {
        return isFloating(unit.getRawReturnType())
                || unit.getRawParameterTypes().stream().anyMatch(FloatingPoint::isFloating);
    }

    private static boolean isFloating(JavaCodeUnitAccess<?> access) {
        return isFloating(access.getTarget().getRawReturnType())
                || access.getTarget().getRawParameterTypes().stream().anyMatch(FloatingPoint::isFloating);
    }
}
