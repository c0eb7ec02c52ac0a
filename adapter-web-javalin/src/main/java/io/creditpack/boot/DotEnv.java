package io.creditpack.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code .env} file: {@code NAME=value} lines with comments, quotes and {@code export}, as shells write them.
 *
 * <p>In double quotes {@code \\n}, {@code \\"} and {@code \\\\} are escapes; in single quotes nothing is; without quotes
 * a {@code #} after a blank begins a comment.
 */
final class DotEnv {
    private static final String FILE = ".env";

    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(?:"
            + "\\s*\"(?<escaped>(?:[^\"\\\\]|\\\\.)*+)\"\\s*(?:#.*)?"
            + "|\\s*'(?<literal>[^']*)'\\s*(?:#.*)?"
            + "|(?!\\s*['\"])(?<bare>.*?)(?:\\s+#.*)?)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final Pattern NOTHING = Pattern.compile("\\s*(?:#.*)?");

    private DotEnv() {}

    /**
     * Returns the process's environment, completed by the file in {@code directory}, if there is one.
     *
     * @throws BadConfigException if a line of the file is no assignment
     */
    static Map<String, String> complete(Map<String, String> environment, Path directory) {
        var complete = new LinkedHashMap<>(parse(read(directory.resolve(FILE))));
        complete.putAll(environment);
        return complete;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static Map<String, String> parse(String text) {
        var values = new LinkedHashMap<String, String>();
        var problems = new ArrayList<ConfigProblem>();
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = ASSIGNMENT.matcher(lines.get(i));
            if (line.matches()) {
                values.put(line.group(1), value(line));
            } else if (!NOTHING.matcher(lines.get(i)).matches()) {
                problems.add(new ConfigProblem(FILE + " line " + (i + 1), "must be NAME=value"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadConfigException(problems);
        }
        return values;
    }

    private static String value(Matcher line) {
        if (line.group("escaped") != null) {
            return ESCAPE.matcher(line.group("escaped")).replaceAll(escape -> unescaped(escape.group(1)));
        }
        return line.group("literal") != null
                ? line.group("literal")
                : line.group("bare").trim();
    }

    private static String unescaped(String character) {
        return Matcher.quoteReplacement(character.equals("n") ? "\n" : character);
    }
}
