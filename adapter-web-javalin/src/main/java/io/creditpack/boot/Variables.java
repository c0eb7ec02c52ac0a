package io.creditpack.boot;

import io.creditpack.adapter.web.AddressRanges;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads typed values out of an environment and remembers what could not be read. A blank value is none. */
final class Variables {
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final Map<String, String> environment;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    List<ConfigProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(String name, String mend) {
        problems.add(new ConfigProblem(name, mend));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::trim).filter(value -> !value.isEmpty());
    }

    Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    /** Returns the value, or {@code otherwise} if there is none or {@code reader} refuses it. */
    <T> T read(String name, T otherwise, String mend, Function<String, T> reader) {
        return read(name, mend, reader).orElse(otherwise);
    }

    <T> Optional<T> read(String name, String mend, Function<String, T> reader) {
        try {
            return text(name).map(reader);
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            refuse(name, mend);
            return Optional.empty();
        }
    }

    int number(String name, int otherwise) {
        return read(name, otherwise, "must be a whole number", Integer::parseInt);
    }

    Duration duration(String name, Duration otherwise) {
        return read(name, otherwise, "must be a duration such as 500ms, 3s, 30m or PT30M", Variables::duration);
    }

    URI url(String name, URI otherwise) {
        return read(name, otherwise, "must be an address such as https://pay.example.com", Variables::httpUrl);
    }

    boolean onOrOff(String name, boolean otherwise) {
        return read(name, otherwise, "must be on or off", text -> {
            if (!text.equals("on") && !text.equals("off")) {
                throw new IllegalArgumentException(text);
            }
            return text.equals("on");
        });
    }

    /** Returns the parts between commas. */
    List<String> list(String name) {
        return text(name).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    AddressRanges addresses(String name, AddressRanges otherwise) {
        return read(
                name,
                otherwise,
                "must be addresses or CIDR blocks with commas between them",
                text -> AddressRanges.of(list(name)));
    }

    /** A user and a password in an address would be sent to nobody, and shown to whoever sees the address. */
    static URI httpUrl(String text) {
        URI url = URI.create(text);
        boolean plain = url.getHost() != null && url.getRawUserInfo() == null && isPort(url.getPort());
        if (!plain || !List.of("http", "https").contains(url.getScheme())) {
            throw new IllegalArgumentException("not an http address");
        }
        return url;
    }

    private static boolean isPort(int port) {
        return port == -1 || (port > 0 && port <= 65_535);
    }

    private static Duration duration(String text) {
        Matcher matcher = SHORT_DURATION.matcher(text);
        if (!matcher.matches()) {
            return Duration.parse(text);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
