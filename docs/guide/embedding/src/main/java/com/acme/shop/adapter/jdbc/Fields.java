package com.acme.shop.adapter.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of what is only ever read with its row, such as the attempts of an order: fields between spaces, each encoded
 * as in a form, {@code ~} for what is absent. What is searched by has a column instead.
 */
final class Fields {
    private static final String ABSENT = "~";

    private final String[] fields;

    private Fields(String line) {
        fields = line.split(" ", -1);
    }

    /** Returns a line; a part is a text, a number, a time, an enum, or an Optional of one. */
    static String line(Object... parts) {
        return Arrays.stream(parts).map(Fields::encoded).collect(Collectors.joining(" "));
    }

    static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    static Lines lines(String text) {
        return new Lines(text.isEmpty() ? Stream.empty() : text.lines().map(Fields::new));
    }

    private static String encoded(Object part) {
        if (part instanceof Optional<?> optional) {
            return optional.map(Fields::encoded).orElse(ABSENT);
        }
        return URLEncoder.encode(part instanceof Enum<?> word ? word.name() : part.toString(), UTF_8)
                .replace(ABSENT, "%7E");
    }

    String text(int index) {
        return optional(index).orElseThrow();
    }

    long number(int index) {
        return Long.parseLong(text(index));
    }

    Instant time(int index) {
        return Instant.parse(text(index));
    }

    Optional<String> optional(int index) {
        String field = fields[index];
        return field.equals(ABSENT) ? Optional.empty() : Optional.of(URLDecoder.decode(field, UTF_8));
    }

    /** The lines of a list. */
    record Lines(Stream<Fields> stream) {
        <T> List<T> each(Function<Fields, T> reader) {
            return stream.map(reader).collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
