package io.creditpack.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * A box of the diagram.
 *
 * @param packages the package patterns whose classes it holds, such as {@code io.creditpack.boot..}
 */
record Component(String name, List<String> packages) {
    Component {
        packages = List.copyOf(packages);
    }

    boolean holds(JavaClass type) {
        return resideInAnyPackage(packages.toArray(String[]::new)).test(type);
    }
}
