package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A condition given by what is wrong with a class. */
final class ClassCondition extends ArchCondition<JavaClass> {
    private final Function<JavaClass, Stream<String>> faults;

    private ClassCondition(String description, Function<JavaClass, Stream<String>> faults) {
        super(description);
        this.faults = faults;
    }

    /** @param faults gives one text per fault, each with the place in the source */
    static ClassCondition withoutFaults(String description, Function<JavaClass, Stream<String>> faults) {
        return new ClassCondition(description, faults);
    }

    /** @param fault what is said of a class that is not accepted, such as "is open to subclasses" */
    static ClassCondition holding(String description, String fault, Predicate<JavaClass> accepted) {
        return new ClassCondition(
                description, type -> accepted.test(type) ? Stream.empty() : Stream.of(fault(type, fault)));
    }

    static String fault(JavaClass type, String text) {
        return "%s %s in %s".formatted(type.getDescription(), text, type.getSourceCodeLocation());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        faults.apply(type).distinct().forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
    }
}
