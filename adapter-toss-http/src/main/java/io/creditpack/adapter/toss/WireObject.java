package io.creditpack.adapter.toss;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A JSON object of Toss, read field by field.
 *
 * <p>Fields nobody asks for are ignored, and a missing field is a null one: both differ from payment to payment. A field
 * that is there must be what it should be; nothing is guessed.
 */
final class WireObject {
    /** Toss leaves the offset out in places; it is always Korean time, which has had no summer time since 1988. */
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final JsonNode node;

    WireObject(JsonNode node) {
        this.node = node;
    }

    String text(String field) throws UnreadableAnswerException {
        return optionalText(field).orElseThrow(() -> new UnreadableAnswerException(field));
    }

    Optional<String> optionalText(String field) throws UnreadableAnswerException {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        JsonNode value = node.path(field);
        if (!value.isTextual() || !isStorable(value.textValue())) {
            throw new UnreadableAnswerException(field);
        }
        return Optional.of(value.textValue());
    }

    /**
     * No database takes a NUL, so an order would never settle; nor
     * half a surrogate pair, which would come back as another.
     */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    BigDecimal number(String field) throws UnreadableAnswerException {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw new UnreadableAnswerException(field);
        }
        return value.decimalValue();
    }

    Instant time(String field) throws UnreadableAnswerException {
        return optionalTime(field).orElseThrow(() -> new UnreadableAnswerException(field));
    }

    /** Returns the time in microseconds, which is what a database keeps: what was stored must equal what is read. */
    Optional<Instant> optionalTime(String field) throws UnreadableAnswerException {
        Optional<String> text = optionalText(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(parsed(text.get(), field));
    }

    private static Instant parsed(String text, String field) throws UnreadableAnswerException {
        try {
            TemporalAccessor time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(time).toInstant(KOREA);
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new UnreadableAnswerException(field);
        }
    }

    Optional<WireObject> optionalObject(String field) throws UnreadableAnswerException {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        if (!node.path(field).isObject()) {
            throw new UnreadableAnswerException(field);
        }
        return Optional.of(new WireObject(node.path(field)));
    }

    /** Returns the objects of a list, none where there is no list. */
    List<WireObject> objects(String field) throws UnreadableAnswerException {
        if (!isAbsent(field) && !node.path(field).isArray()) {
            throw new UnreadableAnswerException(field);
        }
        List<WireObject> objects = new ArrayList<>();
        for (JsonNode element : node.path(field)) {
            objects.add(new WireObject(element));
        }
        return objects;
    }

    private boolean isAbsent(String field) {
        return node.path(field).isMissingNode() || node.path(field).isNull();
    }
}
