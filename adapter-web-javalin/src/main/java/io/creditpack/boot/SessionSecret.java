package io.creditpack.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secret that signs sessions where nobody configured one: made once, and kept for the next start. */
final class SessionSecret {
    private static final Pattern H2_FILE =
            Pattern.compile("jdbc:h2:(?:file:)?(?:async:)?(?<path>[^;:]+(?::[^;:]*)?)(?:;.*)?");
    private static final Pattern H2_ELSEWHERE =
            Pattern.compile("jdbc:h2:(?:mem|tcp|ssl|zip|nio|nioMapped|nioMemFS|memFS):.*");
    private static final Path WITHOUT_EMBEDDED_DATABASE = Path.of("data", "payments");

    private static final int SHORTEST = 32;

    private SessionSecret() {}

    /** Returns the secret of {@code config}, or one that lives as long as the database's data. */
    static String of(AppConfig config) {
        return config.http()
                .sessions()
                .secret()
                .map(Secret::value)
                .orElseGet(() -> home(config.database().url().value())
                        .map(SessionSecret::kept)
                        .orElseGet(SessionSecret::random));
    }

    /** Returns the file beside the database, or empty for a database that ends with the process. */
    static Optional<Path> home(String databaseUrl) {
        if (H2_ELSEWHERE.matcher(databaseUrl).matches()) {
            return Optional.empty();
        }
        Matcher file = H2_FILE.matcher(databaseUrl);
        Path database = file.matches() ? Path.of(expanded(file.group("path"))) : WITHOUT_EMBEDDED_DATABASE;
        return Optional.of(database.resolveSibling(database.getFileName() + ".session-secret"));
    }

    private static String expanded(String path) {
        return path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** Returns what {@code file} holds; whoever comes first writes it. */
    static String kept(Path file) {
        try {
            return whole(Files.readString(file, StandardCharsets.ISO_8859_1).trim(), file);
        } catch (NoSuchFileException first) {
            return written(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** A start that was cut short may have made the file and written nothing. */
    private static String whole(String secret, Path file) {
        if (secret.length() < SHORTEST) {
            throw new UncheckedIOException(
                    new IOException(
                            file
                                    + " holds no session secret: delete it, or set SESSION_SECRET; without the old one guests begin anew"));
        }
        return secret;
    }

    private static String written(Path file) {
        String secret = random();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, forOwnerOnly());
            Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
            return secret;
        } catch (FileAlreadyExistsException raced) {
            return kept(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
