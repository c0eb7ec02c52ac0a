package io.creditpack.boot;

import java.util.Locale;

/** How log lines are written; {@code logback.xml} has an appender of each name. */
enum LogFormat {
    TEXT,
    JSON;

    static LogFormat of(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("written small");
        }
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
