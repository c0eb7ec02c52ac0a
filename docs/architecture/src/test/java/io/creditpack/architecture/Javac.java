package io.creditpack.architecture;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles sources that the build itself must not see. */
final class Javac {
    private Javac() {}

    /**
     * Compiles into a new folder and returns it.
     *
     * @throws IllegalStateException with the compiler's messages if a file is wrong
     */
    static Path compile(Path target, List<Path> files, Path... classPath) throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        var path = new StringBuilder(System.getProperty("java.class.path"));
        for (Path each : classPath) {
            path.append(File.pathSeparator).append(each);
        }
        List<String> options =
                List.of("-d", target.toString(), "-cp", path.toString(), "--release", "17", "-proc:none");
        var messages = new StringWriter();
        Files.createDirectories(target);
        try (var manager = javac.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            if (!javac.getTask(messages, manager, null, options, null, units).call()) {
                throw new IllegalStateException(messages.toString());
            }
        }
        return target;
    }
}
