package io.creditpack.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The classes one start of an application has loaded, in a file, so that the starts after it need not look for them, read
 * and verify them again. A JVM that can make no use of the file starts without it.
 */
final class ClassArchive {
    private static final long LONGEST_RECORDING_SECONDS = 60;

    private final Path folder;
    private final Path file;
    private final String classPath;
    private boolean recorded;

    /** Archives what is loaded from the class path of this JVM, in {@code folder}. */
    ClassArchive(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("classes.jsa");
        var entries = new ArrayList<String>();
        String here = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : here.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            entries.add(Files.isDirectory(path) ? jarOf(path, entries.size()).toString() : entry);
        }
        this.classPath = String.join(File.pathSeparator, entries);
    }

    /** The class path, without folders: nothing that is loaded from one is archived. */
    String classPath() {
        return classPath;
    }

    /** Returns what tells a JVM to use the archive, or to be ready to make it. */
    List<String> options() {
        return List.of(recorded ? "-XX:SharedArchiveFile=" + file : "-XX:+RecordDynamicDumpInfo");
    }

    /** Archives what {@code process} has loaded by now; only the first is asked. */
    void record(Process process) {
        if (recorded) {
            return;
        }
        recorded = true;
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process recording = new ProcessBuilder(
                            jcmd, Long.toString(process.pid()), "VM.cds", "dynamic_dump", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("archive.log").toFile())
                    .start();
            if (!recording.waitFor(LONGEST_RECORDING_SECONDS, TimeUnit.SECONDS)) {
                recording.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path jarOf(Path classes, int number) {
        Path jar = folder.resolve("classes" + number + ".jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(0);
            for (Path each : files.filter(file -> !file.equals(classes)).toList()) {
                String name = classes.relativize(each).toString().replace('\\', '/');
                // Folders too: what is looked for by its folder, such as migrations, is not found without.
                out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
                if (Files.isRegularFile(each)) {
                    Files.copy(each, out);
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
