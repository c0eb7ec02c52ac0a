package io.creditpack.adapter.web.page;

import io.creditpack.adapter.web.Language;
import io.creditpack.domain.money.Credits;
import io.creditpack.domain.money.Won;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text of the pages in one language, and how it writes money, numbers and times. */
public final class Words {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Language language;
    private final Map<String, String> texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
        this.day = inSeoul("day");
        this.moment = inSeoul("moment");
    }

    /**
     * Reads the texts of a language.
     *
     * @throws IllegalStateException if they are not on the class path
     */
    static Words in(Language language) {
        Map<String, String> texts = new TreeMap<>();
        Stream.of("", "office.").forEach(part -> texts.putAll(read("texts/" + part + language.tag() + ".properties")));
        return new Words(language, Map.copyOf(texts));
    }

    private static Map<String, String> read(String name) {
        Properties read = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no texts " + name);
            }
            // A stream would be read as ISO 8859-1.
            Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8);
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }

    public Language language() {
        return language;
    }

    /**
     * Returns a text with {@code {0}}, {@code {1}} … filled in.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public String say(String key, Object... values) {
        String text = find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /** Returns the text of a key that may come from outside. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** Returns all texts whose keys begin with {@code prefix}, under what follows it. */
    Map<String, String> all(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), text);
            }
        });
        return found;
    }

    public String won(Won amount) {
        return say("won", number(amount.amount()));
    }

    public String credits(Credits credits) {
        return say(credits.units() == 1 ? "credits.one" : "credits.many", number(credits.units()));
    }

    /** Returns the two largest units of a time that is left; the last minute is a whole one. */
    String left(Duration left) {
        if (left.isNegative() || left.isZero()) {
            return say("left.over");
        }
        long minutes = left.plusMinutes(1).minusNanos(1).toMinutes();
        long hours = minutes / 60;
        Stream<String> units = hours < 24
                ? Stream.of(count("hour", hours), count("minute", minutes % 60))
                : Stream.of(count("day", hours / 24), count("hour", hours % 24));
        return units.filter(unit -> !unit.isEmpty()).collect(Collectors.joining(" "));
    }

    private String count(String unit, long value) {
        return value == 0 ? "" : say("left." + unit + (value == 1 ? ".one" : ".many"), number(value));
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    public String day(Instant instant) {
        return day.format(instant);
    }

    /** Returns day and minute in Seoul, where the buyer's bank and card company count them. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    private DateTimeFormatter inSeoul(String pattern) {
        return DateTimeFormatter.ofPattern(say(pattern), language.locale()).withZone(SEOUL);
    }
}
