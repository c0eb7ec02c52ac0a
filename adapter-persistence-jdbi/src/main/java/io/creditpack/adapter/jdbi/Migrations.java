package io.creditpack.adapter.jdbi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The migrations that are shipped: every file of a folder, in a jar or beside the classes. */
record Migrations(List<String> folders) {
    private static final String HOME = "io/creditpack/adapter/jdbi/";

    static Migrations of(Dialect dialect) {
        return new Migrations(
                switch (dialect) {
                    case H2 -> List.of("migration");
                    case POSTGRESQL -> List.of("migration", "postgresql");
                });
    }

    /** Returns where Flyway finds them. */
    String[] locations() {
        return folders.stream().map(folder -> "classpath:" + HOME + folder).toArray(String[]::new);
    }

    /** Returns how many there are. */
    long count() {
        return folders.stream().mapToLong(Migrations::count).sum();
    }

    private static long count(String folder) {
        URL url = Objects.requireNonNull(Migrations.class.getResource(folder), folder);
        try {
            URLConnection connection = url.openConnection();
            return connection instanceof JarURLConnection jar ? countIn(jar, folder) : countIn(Path.of(url.toURI()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static long countIn(JarURLConnection jar, String folder) throws IOException {
        return jar.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(HOME + folder + "/") && name.endsWith(".sql"))
                .count();
    }

    private static long countIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql")).count();
        }
    }
}
