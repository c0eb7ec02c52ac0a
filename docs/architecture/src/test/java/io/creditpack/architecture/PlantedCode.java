package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small service, {@code com.acme.shop}, and files that each break one rule of it.
 *
 * <p>They are compiled here and not by the build, whose own checks would refuse most of them.
 */
final class PlantedCode {
    private static final Path SOURCES = Path.of("src/test/resources/planted");

    private final Path folder;
    private final Path clean;

    /** @param folder where the compiled classes go */
    PlantedCode(Path folder) throws IOException {
        this.folder = folder;
        this.clean = Javac.compile(folder.resolve("clean"), javaFiles("clean"));
    }

    /** The rules that have planted violations. */
    static List<String> rules() {
        return list(SOURCES).stream()
                .map(each -> each.getFileName().toString())
                .filter(name -> !name.equals("clean"))
                .toList();
    }

    static List<Path> javaFiles(String planted) {
        return list(SOURCES.resolve(planted));
    }

    JavaClasses clean() {
        return new ClassFileImporter().importPath(clean);
    }

    /** The service with one more file in it. */
    JavaClasses with(Path file) throws IOException {
        return new ClassFileImporter().importPaths(clean, compiled(file));
    }

    Path cleanFolder() {
        return clean;
    }

    /** One planted file alone, compiled against the service. */
    Path compiled(Path file) throws IOException {
        return Javac.compile(folder.resolve(file.getFileName() + ".classes"), List.of(file), clean);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
