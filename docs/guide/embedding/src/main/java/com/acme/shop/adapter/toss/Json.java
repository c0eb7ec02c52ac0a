package com.acme.shop.adapter.toss;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON with the JDK alone: objects as maps without their null members, arrays as lists, numbers as BigDecimal. Use
 * the library you have instead.
 */
final class Json {
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\x00-\\x1f]|\\\\.)*+)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");
    private static final int DEEPEST = 32;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads one object.
     *
     * @throws IllegalArgumentException if {@code text} is anything else
     */
    static Map<?, ?> object(String text) {
        var json = new Json(text);
        Optional<Object> value = json.value(0);
        if (json.peek() != 0 || !(value.orElse("") instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException("not a JSON object");
        }
        return object;
    }

    /** Returns a text as JSON. */
    static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') {
                json.append("\\u%04x".formatted(c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    private Optional<Object> value(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nested too deeply");
        }
        return switch (peek()) {
            case '{' -> Optional.of(members(depth));
            case '[' -> Optional.of(elements(depth));
            case '"' -> Optional.of(string());
            case 't' -> Optional.of(word("true", true));
            case 'f' -> Optional.of(word("false", false));
            case 'n' -> {
                word("null", "");
                yield Optional.empty();
            }
            default -> Optional.of(new BigDecimal(token(NUMBER).group()));
        };
    }

    private Map<String, Object> members(int depth) {
        var members = new LinkedHashMap<String, Object>();
        at++;
        for (boolean first = true; peek() != '}'; first = false) {
            separate(first);
            String name = string();
            expect(':');
            value(depth + 1).ifPresent(value -> members.put(name, value));
        }
        at++;
        return members;
    }

    private List<Object> elements(int depth) {
        var elements = new ArrayList<>();
        at++;
        for (boolean first = true; peek() != ']'; first = false) {
            separate(first);
            value(depth + 1).ifPresent(elements::add);
        }
        at++;
        return elements;
    }

    private void separate(boolean first) {
        if (!first) {
            expect(',');
        }
    }

    private String string() {
        peek();
        return ESCAPE.matcher(token(STRING).group(1))
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(2) == null ? plain(escape.group(1)) : hex(escape.group(2))));
    }

    private static String plain(String escaped) {
        int index = "bfnrt".indexOf(escaped);
        return index < 0 ? escaped : "\b\f\n\r\t".substring(index, index + 1);
    }

    private static String hex(String digits) {
        return Character.toString((char) Integer.parseInt(digits, 16));
    }

    private <T> T word(String word, T value) {
        if (!text.startsWith(word, at)) {
            throw new IllegalArgumentException("not JSON at " + at);
        }
        at += word.length();
        return value;
    }

    private Matcher token(Pattern pattern) {
        Matcher token = pattern.matcher(text).region(at, text.length());
        if (!token.lookingAt()) {
            throw new IllegalArgumentException("not JSON at " + at);
        }
        at = token.end();
        return token;
    }

    private void expect(char separator) {
        if (peek() != separator) {
            throw new IllegalArgumentException("not JSON at " + at);
        }
        at++;
    }

    /** Returns the next character that is no space, or 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
