package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Set;
import java.util.stream.Stream;

/** Inputs that nobody hands in: the machine's time, its randomness and its settings. */
final class AmbientInputs {
    private static final Set<String> TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.util.random.RandomGenerator",
            "java.security.SecureRandom");

    private static final Set<String> WALL_CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.util.Calendar.getInstance");

    private static final Set<String> METHODS = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Thread.sleep",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.UUID.randomUUID");

    private AmbientInputs() {}

    static Stream<String> usedBy(JavaClass type) {
        Stream<String> calls = type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> METHODS.contains(fullName(access)) || isUnseededShuffle(access))
                .map(JavaAccess::getDescription);
        Stream<String> types = type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> TYPES.contains(dependency.getTargetClass().getName()))
                .map(Dependency::getDescription);
        return Stream.of(calls, types, wallClocksReadBy(type)).flatMap(found -> found);
    }

    /** What day or time it is; measuring a duration is not meant. */
    static Stream<String> wallClocksReadBy(JavaClass type) {
        return type.getCodeUnitAccessesFromSelf().stream()
                .filter(access -> WALL_CLOCKS.contains(fullName(access)) || isNow(access) || isCurrentDate(access))
                .map(JavaAccess::getDescription);
    }

    private static String fullName(JavaCodeUnitAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    /** {@code now(Clock)} is fine, {@code now()} and {@code now(ZoneId)} ask the machine. */
    private static boolean isNow(JavaCodeUnitAccess<?> access) {
        return access.getName().equals("now")
                && access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getTarget().getRawParameterTypes().stream()
                        .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
    }

    private static boolean isCurrentDate(JavaCodeUnitAccess<?> access) {
        return access.getName().equals("<init>")
                && access.getTargetOwner().getName().equals("java.util.Date")
                && access.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean isUnseededShuffle(JavaCodeUnitAccess<?> access) {
        return access.getName().equals("shuffle")
                && access.getTargetOwner().getName().equals("java.util.Collections")
                && access.getTarget().getRawParameterTypes().size() == 1;
    }
}
