package io.creditpack.architecture;

import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A PlantUML component diagram that says which packages exist and which may know which.
 *
 * <p>A component is written {@code [Name] <<package.pattern..>> as alias}, a permission {@code alias --> other}.
 * {@code $base} stands for the base package of the service that is checked.
 */
public final class Diagram {
    private static final Pattern COMPONENT =
            Pattern.compile("(?m)^[ \\t]*(?:component)?[ \\t]*\\[([^\\[\\]]+)][ \\t]*((?:<<[^<>]+>>[ \\t]*)+)");

    private static final Pattern STEREOTYPE = Pattern.compile("<<([^<>]+)>>");

    private static final Pattern HIDDEN_ARROW =
            Pattern.compile("-\\[[^]\\n]*hidden[^]\\n]*][^\\n]*>|<[^\\n]*-\\[[^]\\n]*hidden");

    private final String fileName;
    private final String text;

    private Diagram(String fileName, String text) {
        if (HIDDEN_ARROW.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "the diagram " + fileName + " has a hidden arrow, which would allow what nobody sees");
        }
        this.fileName = fileName;
        this.text = text;
    }

    /** The layers of this product, adapter by adapter. */
    public static Diagram creditPacks() {
        return shipped("hexagon.puml");
    }

    /** The four layers that every hexagon has: domain, application, adapters and boot. */
    public static Diagram anyHexagon() {
        return shipped("any-hexagon.puml");
    }

    /**
     * Reads the architect's own diagram.
     *
     * @throws UncheckedIOException if {@code file} cannot be read
     * @throws IllegalArgumentException if it has a hidden arrow
     */
    public static Diagram read(Path file) {
        try {
            return new Diagram(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the diagram " + file, e);
        }
    }

    /** Returns the PlantUML text as it was read, to draw it or to start one's own from it. */
    public String text() {
        return text;
    }

    String fileName() {
        return fileName;
    }

    List<Component> components(Layers layers) {
        return COMPONENT
                .matcher(textFor(layers))
                .results()
                .map(Diagram::component)
                .toList();
    }

    /**
     * Returns the condition that a class uses only what the arrows allow.
     *
     * @throws IllegalArgumentException if ArchUnit cannot read the diagram
     */
    ArchCondition<JavaClass> followed(Layers layers) {
        String[] named = components(layers).stream()
                .flatMap(component -> component.packages().stream())
                .toArray(String[]::new);
        try {
            Path folder = Files.createTempDirectory("layering");
            Path file = folder.resolve(fileName);
            try {
                Files.writeString(file, textFor(layers));
                return adhereToPlantUmlDiagram(
                        file, consideringOnlyDependenciesInAnyPackage(layers.everything(), named));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("the diagram " + fileName + " is wrong: " + e.getMessage(), e);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("ArchUnit reads diagrams from files, and none can be written", e);
        }
    }

    private String textFor(Layers layers) {
        return text.replaceAll("\\$base\\b", layers.base());
    }

    private static Component component(MatchResult match) {
        List<String> packages = STEREOTYPE
                .matcher(match.group(2))
                .results()
                .map(stereotype -> stereotype.group(1))
                .toList();
        return new Component(match.group(1), packages);
    }

    private static Diagram shipped(String name) {
        try (InputStream in = Objects.requireNonNull(Diagram.class.getResourceAsStream(name), name)) {
            return new Diagram(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the shipped diagram " + name, e);
        }
    }
}
