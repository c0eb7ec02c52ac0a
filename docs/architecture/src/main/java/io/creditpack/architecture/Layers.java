package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the layers of a hexagon live below a base package.
 *
 * @param base a package name without a trailing dot, such as {@code io.creditpack}
 */
record Layers(String base) {
    private static final Pattern PACKAGE_NAME = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");

    /** @throws IllegalArgumentException if {@code base} is not a package name */
    Layers {
        if (!PACKAGE_NAME.matcher(base).matches()) {
            throw new IllegalArgumentException("not a package name: " + base);
        }
    }

    String everything() {
        return base + "..";
    }

    String domain() {
        return base + ".domain..";
    }

    String application() {
        return base + ".application..";
    }

    String useCases() {
        return base + ".application.usecase..";
    }

    String ports() {
        return base + ".application.port..";
    }

    String adapters() {
        return base + ".adapter..";
    }

    String boot() {
        return base + ".boot..";
    }

    /** Returns the adapter that {@code type} is part of, such as {@code jdbi} for all of {@code adapter.jdbi}. */
    Optional<String> adapterOf(JavaClass type) {
        String prefix = base + ".adapter.";
        String name = type.getPackageName() + ".";
        return name.startsWith(prefix) && name.length() > prefix.length()
                ? Optional.of(name.substring(prefix.length(), name.indexOf('.', prefix.length())))
                : Optional.empty();
    }
}
