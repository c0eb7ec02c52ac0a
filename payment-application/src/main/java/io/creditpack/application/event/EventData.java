package io.creditpack.application.event;

import java.util.Optional;

/** A flat JSON object (RFC 8259), written field by field. */
final class EventData {
    private final StringBuilder json = new StringBuilder("{");

    EventData number(String name, long value) {
        field(name).append(value);
        return this;
    }

    EventData text(String name, String value) {
        string(field(name), value);
        return this;
    }

    /** Writes null where there is no value. */
    EventData text(String name, Optional<String> value) {
        StringBuilder field = field(name);
        value.ifPresentOrElse(text -> string(field, text), () -> field.append("null"));
        return this;
    }

    String json() {
        return json + "}";
    }

    private StringBuilder field(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        return string(json, name).append(':');
    }

    private static StringBuilder string(StringBuilder json, String text) {
        json.append('"');
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                json.append('\\').append((char) unit);
            } else if (unit < ' ' || Character.isSurrogate((char) unit)) {
                // A lone surrogate could not be written in UTF-8.
                json.append(String.format("\\u%04x", unit));
            } else {
                json.append((char) unit);
            }
        });
        return json.append('"');
    }
}
