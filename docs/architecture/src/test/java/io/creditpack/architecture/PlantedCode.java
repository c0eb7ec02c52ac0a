package io.creditpack.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
        String name = file.getFileName().toString().replace(".java", "");
        Pattern theirs = Pattern.compile("/clean/|/" + name + "(\\$\\w+)?\\.class$");
        return new ClassFileImporter()
                .withImportOption(
                        location -> theirs.matcher(location.asURI().toString()).find())
                .importPaths(clean, compiledBeside(file));
    }

    Path cleanFolder() {
        return clean;
    }

    /** One planted file alone, compiled against the service. */
    Path compiled(Path file) throws IOException {
        return Javac.compile(folder.resolve(file.getFileName() + ".classes"), List.of(file), clean);
    }

    /** All files planted for one rule, compiled at once: starting the compiler costs more than compiling. */
    private Path compiledBeside(Path file) throws IOException {
        Path rule = SOURCES.relativize(file).getName(0);
        Path target = folder.resolve(rule);
        return Files.exists(target) ? target : Javac.compile(target, javaFiles(rule.toString()), clean);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
